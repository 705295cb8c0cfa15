package dev.verbatim.entity;

import dev.verbatim.change.ExportSource;
import dev.verbatim.change.ExportType;
import dev.verbatim.http.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * All entities that stand for themselves and that a published article has mentioned; a merged one is in {@code mergedFrom}
 * of the one it became part of.
 */
@ApplicationScoped
class EntityExport implements ExportSource {

    private final StatelessSession reading;
    private final PublicUrl url;

    EntityExport(StatelessSession reading, PublicUrl url) {
        this.reading = reading;
        this.url = url;
    }

    @Override
    public ExportType type() {
        return ExportType.ENTITIES;
    }

    @Override
    public Batch after(@Nullable String id, int max) {
        List<NamedEntity> rows = reading.createSelectionQuery(
                        "from NamedEntity e where e.id > :after and e.status = :active and e.announced = true order by e.id",
                        NamedEntity.class)
                .setParameter("after", id == null ? "" : id)
                .setParameter("active", NamedEntity.Status.ACTIVE)
                .setMaxResults(max)
                .getResultList();
        return new Batch(
                rows.stream().map(e -> EntityView.of(e, url)).toList(),
                rows.isEmpty() ? null : rows.get(rows.size() - 1).id);
    }
}
