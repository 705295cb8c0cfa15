package dev.verbatim.entity;

import dev.verbatim.http.Cursors;
import dev.verbatim.http.ListQuery;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Slice;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** The entities in the database. */
@ApplicationScoped
public class Entities implements PanacheRepositoryBase<NamedEntity, String> {

    private final StatelessSession reading;
    private final Cursors cursors;
    private final PublicUrl url;

    Entities(StatelessSession reading, Cursors cursors, PublicUrl url) {
        this.reading = reading;
        this.cursors = cursors;
        this.url = url;
    }

    Slice<NamedEntity> page(EntityFilter filter, PageRequest page) {
        ListQuery<NamedEntity> query = ListQuery.of(NamedEntity.class, "NamedEntity e")
                .where("e.status = :active", "active", NamedEntity.Status.ACTIVE)
                .where("e.announced = true")
                .where("e.type = :type", "type", filter.type);
        if (filter.q != null) {
            String key = NameKey.of(filter.q);
            query.where(
                    "exists (select 1 from EntityName n where n.entityId = e.id and concat(' ', n.nameKey) like :q)",
                    "q",
                    "% " + key + "%");
        }
        return query.order(filter.sort.descending, filter.sort.keys()).fetch(reading, page, cursors);
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
        return new EntityRefs(byIds(ids).values().stream()
                .map(e -> EntityRef.of(e, url))
                .collect(Collectors.toMap(EntityRef::id, Function.identity())));
    }
}
