package dev.verbatim.entity;

import dev.verbatim.http.Cursors;
import dev.verbatim.http.ListQuery;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.Slice;
import dev.verbatim.http.SortKey;
import dev.verbatim.text.OffsetUnit;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;

/** The mentions in the database. */
@ApplicationScoped
public class Mentions implements PanacheRepositoryBase<Mention, String> {

    private static final List<SortKey<Mention>> NEWEST =
            List.of(SortKey.time("m.listedAt", m -> m.listedAt), SortKey.text("m.id", m -> m.id));

    private final StatelessSession reading;
    private final Cursors cursors;
    private final Entities entities;

    Mentions(StatelessSession reading, Cursors cursors, Entities entities) {
        this.reading = reading;
        this.cursors = cursors;
        this.entities = entities;
    }

    Slice<Mention> ofEntity(String entityId, PageRequest page) {
        return ListQuery.of(Mention.class, "Mention m")
                .where("m.entityId = :entity", "entity", entityId)
                .where("m.published = true")
                .order(true, NEWEST)
                .fetch(reading, page, cursors);
    }

    public Optional<Mention> read(String id) {
        return Optional.ofNullable(reading.get(Mention.class, id));
    }

    public List<MentionView> views(List<Mention> mentions, OffsetUnit unit) {
        EntityRefs refs = entities.refs(entityIds(mentions));
        return mentions.stream().map(m -> MentionView.of(m, refs, unit)).toList();
    }

    private static Set<String> entityIds(Collection<Mention> mentions) {
        Set<String> ids = new HashSet<>();
        for (Mention m : mentions) {
            if (m.entityId != null) {
                ids.add(m.entityId);
            }
            m.candidates.forEach(c -> ids.add(c.entityId()));
        }
        return ids;
    }
}
