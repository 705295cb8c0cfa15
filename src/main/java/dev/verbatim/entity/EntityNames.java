package dev.verbatim.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The folded names by which entities are found. */
@ApplicationScoped
class EntityNames {

    private final EntityManager database;

    EntityNames(EntityManager database) {
        this.database = database;
    }

    /** Makes the entity known by this name too; a name that folds to nothing finds nobody. */
    void add(NamedEntity entity, String name) {
        EntityName row = new EntityName();
        row.nameKey = NameKey.of(name);
        row.entityId = entity.id;
        if (!row.nameKey.isEmpty()
                && database.find(EntityName.class, new EntityName.Key(row.nameKey, row.entityId)) == null) {
            database.persist(row);
        }
    }
}
