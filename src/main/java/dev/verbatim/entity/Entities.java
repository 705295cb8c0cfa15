package dev.verbatim.entity;

import dev.verbatim.http.Cursors;
import dev.verbatim.http.Enums;
import dev.verbatim.http.ListQuery;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Slice;
import dev.verbatim.index.DocumentType;
import dev.verbatim.index.IndexQuery;
import dev.verbatim.index.SearchIndex;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** The entities in the database. */
@ApplicationScoped
public class Entities implements PanacheRepositoryBase<NamedEntity, String> {

    /** Follows chains of merges to their end; the depth only guards against a loop that no merge can make. */
    private static final String STANDING = """
            with recursive chain (given, id, next, depth) as (
                select id, id, merged_into, 0 from entity where id in (:ids)
                union all
                select c.given, e.id, e.merged_into, c.depth + 1 from chain c join entity e on e.id = c.next
                    where c.depth < 100
            )
            select given, id from chain where next is null""";

    private final StatelessSession reading;
    private final Cursors cursors;
    private final SearchIndex index;
    private final PublicUrl url;

    Entities(StatelessSession reading, Cursors cursors, SearchIndex index, PublicUrl url) {
        this.reading = reading;
        this.cursors = cursors;
        this.index = index;
        this.url = url;
    }

    Slice<NamedEntity> page(EntityFilter filter, PageRequest page) {
        if (!filter.ids.isEmpty()) {
            List<String> ids = standing(filter.ids).of(filter.ids);
            return conditions(filter).fetch(reading, page, cursors, ids, "e.id", e -> e.id);
        }
        String q = filter.q;
        if (q != null) {
            return conditions(filter).rows(reading, index.ids(words(filter, q), page), "e.id", e -> e.id);
        }
        if (filter.sort == EntitySort.RELEVANCE) {
            throw ProblemException.parameter("sort", "relevance needs q");
        }
        return conditions(filter)
                .order(filter.sort.descending, filter.sort.keys())
                .fetch(reading, page, cursors);
    }

    private static ListQuery<NamedEntity> conditions(EntityFilter filter) {
        return ListQuery.of(NamedEntity.class, "NamedEntity e")
                .where("e.status = :active", "active", NamedEntity.Status.ACTIVE)
                .where("e.announced = true")
                .where("e.type = :type", "type", filter.type)
                // Hibernate's own array_contains compares text[] with varchar[], which PostgreSQL refuses
                .where(
                        "cast(sql('(? @> array[cast(? as text)])', e.sameAs, :sameAs) as Boolean) = true",
                        "sameAs",
                        filter.sameAs);
    }

    private static IndexQuery words(EntityFilter filter, String q) {
        IndexQuery query = IndexQuery.names(DocumentType.ENTITY, q)
                .is("entityType", filter.type == null ? null : Enums.write(filter.type))
                .is("sameAs", filter.sameAs);
        return switch (filter.sort) {
            case NAME -> query.order("name", false);
            case MENTIONS -> query.order("mentions", true);
            case QUOTES_BY -> query.order("quotesBy", true);
            case LAST_SEEN -> query.order("lastSeen", true);
            case RELEVANCE -> query;
        };
    }

    /** Where these ids lead today, in one query; none when there are none. */
    public StandingIds standing(Collection<String> ids) {
        if (ids.isEmpty()) {
            return new StandingIds(Map.of());
        }
        return new StandingIds(
                reading.createNativeQuery(STANDING, Object[].class).setParameter("ids", ids).getResultList().stream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1])));
    }

    public Optional<NamedEntity> read(String id) {
        return Optional.ofNullable(reading.get(NamedEntity.class, id));
    }

    /** The id that stands today for this one: itself, or what it was merged into; empty when there is none. */
    public Optional<String> standing(String id) {
        Optional<NamedEntity> entity = read(id);
        for (int hops = 0; hops < 100 && entity.isPresent() && entity.get().mergedInto != null; hops++) {
            entity = read(String.valueOf(entity.get().mergedInto));
        }
        return entity.map(e -> e.id);
    }

    /** These entities, in one query; unknown ids are left out. */
    public Map<String, NamedEntity> byIds(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return reading
                .createSelectionQuery("from NamedEntity e where e.id in :ids", NamedEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(e -> e.id, Function.identity()));
    }

    /** References to these entities, in one query. */
    public EntityRefs refs(Collection<String> ids) {
        return refs(byIds(ids));
    }

    /** References to entities that are at hand. */
    public EntityRefs refs(Map<String, NamedEntity> byId) {
        return EntityRefs.of(byId.values(), url);
    }
}
