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

    /** Makes the entity known by this name too, and by its block; a name that folds to nothing finds nobody. */
    void add(NamedEntity entity, String name) {
        addKey(entity, NameKey.of(name));
        NameBlock.of(entity.type, name).ifPresent(block -> addKey(entity, block));
    }

    private void addKey(NamedEntity entity, String key) {
        if (!key.isEmpty() && database.find(EntityName.class, new EntityName.Key(key, entity.id)) == null) {
            EntityName row = new EntityName();
            row.nameKey = key;
            row.entityId = entity.id;
            database.persist(row);
        }
    }
}
