package dev.verbatim.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.change.ChangeLog;
import dev.verbatim.http.Cursors;
import dev.verbatim.http.Ids;
import dev.verbatim.http.IfMatch;
import dev.verbatim.http.ListQuery;
import dev.verbatim.http.MergePatch;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import dev.verbatim.http.Slice;
import dev.verbatim.http.SortKey;
import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.hibernate.StatelessSession;

/** The sources in the database. */
@ApplicationScoped
public class Sources implements PanacheRepositoryBase<Source, String> {

    private static final List<SortKey<Source>> BY_AGE = List.of(SortKey.text("s.id", s -> s.id));

    private final StatelessSession reading;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;
    private final MergePatch patches;
    private final List<SourceUse> uses;
    private final ChangeLog log;

    Sources(
            StatelessSession reading,
            Cursors cursors,
            Ids ids,
            Clock clock,
            MergePatch patches,
            @All List<SourceUse> uses,
            ChangeLog log) {
        this.reading = reading;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
        this.patches = patches;
        this.uses = uses;
        this.log = log;
    }

    Slice<Source> page(PageRequest page) {
        return ListQuery.of(Source.class, "Source s").order(false, BY_AGE).fetch(reading, page, cursors);
    }

    /** Adds a source; a name that is taken is a 409 that names the id it belongs to. */
    @Transactional
    public Source add(SourceDraft draft) {
        int added = getEntityManager()
                .createNativeQuery("insert into source (id, name, homepage, created_at, updated_at)"
                        + " values (?1, ?2, ?3, ?4, ?4) on conflict (name) do nothing")
                .setParameter(1, ids.next(Source.PREFIX))
                .setParameter(2, draft.name())
                .setParameter(3, draft.homepage())
                .setParameter(4, clock.instant())
                .executeUpdate();
        Source source = find("name", draft.name()).singleResult();
        if (added == 0) {
            throw taken(source);
        }
        return source;
    }

    /** One source, or a 404 problem. */
    Source get(String id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("source", id));
    }

    /**
     * Applies a merge patch for whoever has seen the present state; a name that is taken is a 409 as above. Source rows
     * are written under the log's lock only, which those who count their articles take first, too.
     */
    @Transactional
    Source patch(String id, IfMatch seen, JsonNode patch) {
        log.lock();
        Source source = get(id);
        seen.check(SourceView.tag(source));
        SourcePatch present = SourcePatch.of(source);
        SourcePatch wanted = patches.apply(present, patch, SourcePatch.class);
        if (!wanted.equals(present)) {
            find("name = ?1 and id <> ?2", wanted.name(), id)
                    .firstResultOptional()
                    .ifPresent(other -> {
                        throw taken(other);
                    });
            boolean renamed = !wanted.name().equals(source.name);
            source.name = wanted.name();
            source.homepage = wanted.homepage();
            source.version++;
            source.renamed += renamed ? 1 : 0;
            source.updatedAt = clock.instant();
            if (renamed) {
                log.append(
                        uses.stream().flatMap(use -> use.showing(id).stream()).toList());
            }
        }
        return source;
    }

    private static ProblemException taken(Source source) {
        return ProblemException.of(ProblemType.DUPLICATE_NAME, "There is already a source named '" + source.name + "'.")
                .withExisting(source.id);
    }
}
