package dev.verbatim.entity;

import dev.verbatim.http.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides which entity a name means: an existing one or a new one. Looks only at entities that share a folded name, so
 * its cost does not grow with their number. A wrong merge is worse than a missed one.
 */
@ApplicationScoped
public class EntityResolver {

    private static final int MAX_ALIASES = 200;

    private final EntityManager database;
    private final Ids ids;
    private final Clock clock;

    EntityResolver(EntityManager database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What became of a list of names.
     *
     * @param entities one for each name, in the same order; several names may be one entity
     * @param created  ids that are new
     * @param changed  ids that got a fuller name or an alias
     */
    public record Resolution(List<NamedEntity> entities, Set<String> created, Set<String> changed) {}

    /**
     * Finds or makes an entity for each name, in the running transaction. Names that nobody has yet are locked until
     * commit, so that two articles ingested at once do not make one person twice.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Resolution resolve(List<NameInText> names, Instant seenAt) {
        Set<String> keys = new TreeSet<>();
        names.forEach(n -> keys.add(NameKey.of(n.name())));
        Map<String, List<NamedEntity>> known = byName(keys);
        Set<String> unknown = new TreeSet<>(keys);
        unknown.removeAll(known.keySet());
        if (!unknown.isEmpty()) {
            unknown.forEach(this::lock);
            known = byName(keys);
        }
        List<NamedEntity> entities = new ArrayList<>();
        Set<String> created = new LinkedHashSet<>();
        Set<String> changed = new LinkedHashSet<>();
        for (NameInText name : names) {
            List<NamedEntity> candidates = known.computeIfAbsent(NameKey.of(name.name()), k -> new ArrayList<>());
            NamedEntity entity = candidates.stream()
                    .filter(e -> e.type == name.type())
                    .max(Comparator.comparingInt((NamedEntity e) -> e.mentionCount)
                            .thenComparing(e -> e.id, Comparator.reverseOrder()))
                    .orElse(null);
            if (entity == null) {
                entity = create(name, seenAt);
                candidates.add(entity);
                created.add(entity.id);
            } else if (addAliases(entity, name)) {
                changed.add(entity.id);
            }
            entities.add(entity);
        }
        changed.removeAll(created);
        return new Resolution(entities, created, changed);
    }

    private Map<String, List<NamedEntity>> byName(Collection<String> keys) {
        Map<String, List<NamedEntity>> found = new HashMap<>();
        database.createQuery(
                        "select n.nameKey, e from EntityName n join NamedEntity e on e.id = n.entityId"
                                + " where n.nameKey in :keys and e.status = :active",
                        Object[].class)
                .setParameter("keys", keys)
                .setParameter("active", NamedEntity.Status.ACTIVE)
                .getResultStream()
                .forEach(row -> found.computeIfAbsent((String) row[0], k -> new ArrayList<>())
                        .add((NamedEntity) row[1]));
        return found;
    }

    private void lock(String key) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 7))")
                .setParameter(1, key)
                .getSingleResult();
    }

    private NamedEntity create(NameInText name, Instant seenAt) {
        NamedEntity entity = new NamedEntity();
        entity.id = ids.next(NamedEntity.PREFIX);
        entity.type = name.type();
        entity.name = name.name();
        entity.nameKey = NameKey.of(name.name());
        entity.description = name.description();
        entity.firstSeenAt = seenAt;
        entity.lastSeenAt = seenAt;
        entity.createdAt = clock.instant();
        entity.updatedAt = entity.createdAt;
        database.persist(entity);
        addName(entity, name.name());
        name.aliases().forEach(a -> addAlias(entity, a));
        return entity;
    }

    private boolean addAliases(NamedEntity entity, NameInText name) {
        boolean added = false;
        for (String alias : name.aliases()) {
            added |= addAlias(entity, alias);
        }
        if (added) {
            entity.version++;
            entity.updatedAt = clock.instant();
        }
        return added;
    }

    private boolean addAlias(NamedEntity entity, String alias) {
        if (alias.equals(entity.name) || entity.aliases.contains(alias) || entity.aliases.size() >= MAX_ALIASES) {
            return false;
        }
        List<String> aliases = new ArrayList<>(entity.aliases);
        aliases.add(alias);
        entity.aliases = aliases;
        if (alias.indexOf(' ') > 0) {
            addName(entity, alias);
        }
        return true;
    }

    private void addName(NamedEntity entity, String name) {
        EntityName row = new EntityName();
        row.nameKey = NameKey.of(name);
        row.entityId = entity.id;
        if (database.find(EntityName.class, new EntityName.Key(row.nameKey, row.entityId)) == null) {
            database.persist(row);
        }
    }
}
