package dev.verbatim.entity;

import dev.verbatim.http.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Decides which entity a name means: an existing one or a new one. Looks only at entities that share a folded name or a
 * {@link NameBlock}, so its cost does not grow with their number. A wrong merge is worse than a missed one: what joins
 * names that are not equal is in {@link NameMatch}. A surname alone means a full name of its own article or itself.
 */
@ApplicationScoped
public class EntityResolver {

    private static final int MAX_ALIASES = 200;

    private final EntityManager database;
    private final EntityNames rows;
    private final Ids ids;
    private final Clock clock;

    EntityResolver(EntityManager database, EntityNames rows, Ids ids, Clock clock) {
        this.rows = rows;
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What became of a list of names.
     *
     * @param entities one for each name, in the same order; several names may be one entity
     * @param aliases names to be learned by known entities, by id
     */
    public record Resolution(List<NamedEntity> entities, Map<String, List<String>> aliases) {

        /** Of no names. */
        public static final Resolution NONE = new Resolution(List.of(), Map.of());
    }

    /**
     * Finds or makes an entity for each name, in the running transaction. Names that nobody has yet are locked until
     * commit, so that two articles ingested at once do not make one person twice.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Resolution resolve(List<NameInText> names, Instant seenAt) {
        Map<String, List<NamedEntity>> known = known(names);
        Map<Integer, NamedEntity> bearers = new HashMap<>();
        Set<String> taken = new HashSet<>();
        // Those who bear the very name first: a name that is only alike must not take them away
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            NameInText name = names.get(i);
            NameMatch.exact(name, known.getOrDefault(NameKey.of(name.name()), List.of()))
                    .ifPresent(bearer -> bearers.put(at, bearer));
        }
        bearers.values().forEach(bearer -> taken.add(bearer.id));
        List<NamedEntity> entities = new ArrayList<>();
        Map<String, List<String>> aliases = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            NameInText name = names.get(i);
            Optional<NamedEntity> found = Optional.ofNullable(bearers.get(i)).or(() -> alike(name, known, taken));
            NamedEntity entity = found.orElseGet(() -> createdOnce(name, known, seenAt));
            taken.add(entity.id);
            if (found.isPresent()) {
                List<String> learnt = aliases.computeIfAbsent(entity.id, id -> new ArrayList<>());
                learnt.add(name.name());
                learnt.addAll(name.aliases());
            }
            entities.add(entity);
        }
        return new Resolution(entities, aliases);
    }

    /** Entities by folded names and {@link NameBlock}s: those of the names, and of acronyms that they explain. */
    private Map<String, List<NamedEntity>> known(List<NameInText> names) {
        Set<String> keys = new TreeSet<>();
        for (NameInText name : names) {
            keys.add(NameKey.of(name.name()));
            NameBlock.of(name.type(), name.name()).ifPresent(keys::add);
            acronyms(name).forEach(keys::add);
        }
        Map<String, List<NamedEntity>> known = byName(keys);
        Set<String> unknown = new TreeSet<>(keys);
        unknown.removeAll(known.keySet());
        if (unknown.isEmpty()) {
            return known;
        }
        unknown.forEach(this::lock);
        return byName(keys);
    }

    private static Stream<String> acronyms(NameInText name) {
        return name.type() == EntityType.ORGANISATION
                ? name.aliases().stream()
                        .filter(a -> NameBlock.isAcronym(a, name.name()))
                        .map(NameKey::of)
                : Stream.empty();
    }

    private static Optional<NamedEntity> alike(
            NameInText name, Map<String, List<NamedEntity>> known, Set<String> taken) {
        return NameBlock.of(name.type(), name.name())
                .flatMap(block -> NameMatch.alike(name, known.getOrDefault(block, List.of()), taken))
                .or(() -> acronyms(name)
                        .flatMap(key -> NameMatch.acronym(name, known.getOrDefault(key, List.of()), taken).stream())
                        .findFirst());
    }

    /** A name that the article gives to two referents is one entity, as before. */
    private NamedEntity createdOnce(NameInText name, Map<String, List<NamedEntity>> known, Instant seenAt) {
        List<NamedEntity> bearers = known.computeIfAbsent(NameKey.of(name.name()), k -> new ArrayList<>());
        return bearers.stream()
                .filter(e -> e.type == name.type() && e.nameKey.equals(NameKey.of(name.name())))
                .findFirst()
                .orElseGet(() -> {
                    NamedEntity entity = create(name, seenAt);
                    bearers.add(entity);
                    return entity;
                });
    }

    /**
     * Throws when one of the entities has become part of another since it was looked up: the transaction must start
     * again. Call after {@code ChangeLog.lock}: merges hold it, so the answer stays true until commit.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void checkUnmerged(Collection<String> known) {
        if (known.isEmpty()) {
            return;
        }
        Long merged = database.createQuery(
                        "select count(*) from NamedEntity e where e.id in :ids and e.status = :merged", Long.class)
                .setParameter("ids", known)
                .setParameter("merged", NamedEntity.Status.MERGED)
                .getSingleResult();
        if (merged > 0) {
            throw new StaleEntityException();
        }
    }

    /**
     * Gives known entities the names that were new to them, and returns their ids. Call after {@code ChangeLog.lock}:
     * entity rows are written under that lock only, or two articles that share two entities would wait for each other.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> learn(Resolution resolution) {
        Set<String> changed = new TreeSet<>();
        resolution.aliases().forEach((id, aliases) -> {
            NamedEntity entity = Objects.requireNonNull(database.find(NamedEntity.class, id));
            if (aliases.stream().anyMatch(a -> !a.equals(entity.name) && !entity.aliases.contains(a))) {
                database.refresh(entity);
                if (addAliases(entity, aliases)) {
                    changed.add(id);
                }
            }
        });
        database.flush();
        return changed;
    }

    /** A new entity, whoever else has this name: a person says that it is somebody else. */
    @Transactional(Transactional.TxType.MANDATORY)
    public NamedEntity add(NameInText name, Instant seenAt) {
        NamedEntity entity = create(name, seenAt);
        entity.curated = true;
        database.flush();
        return entity;
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
        if (name.type() == EntityType.PLACE) {
            NameBlock.sameAs(name.name())
                    .ifPresent(address -> entity.sameAs = new ArrayList<>(List.of(address.toString())));
        }
        entity.firstSeenAt = seenAt;
        entity.lastSeenAt = seenAt;
        entity.createdAt = clock.instant();
        entity.updatedAt = entity.createdAt;
        database.persist(entity);
        rows.add(entity, name.name());
        name.aliases().forEach(a -> addAlias(entity, a));
        return entity;
    }

    private boolean addAliases(NamedEntity entity, List<String> aliases) {
        boolean added = false;
        for (String alias : aliases) {
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
        if (alias.indexOf(' ') > 0
                || entity.type == EntityType.ORGANISATION && NameBlock.isAcronym(alias, entity.name)) {
            rows.add(entity, alias);
        }
        return true;
    }
}
