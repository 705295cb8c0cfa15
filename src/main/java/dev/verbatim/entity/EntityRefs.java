package dev.verbatim.entity;

import dev.verbatim.http.PublicUrl;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The entities that one page of an answer names, looked up in one query. */
public final class EntityRefs {

    private final Map<String, EntityRef> byId;
    private final Map<String, Integer> renamed;

    private EntityRefs(Map<String, EntityRef> byId, Map<String, Integer> renamed) {
        this.byId = Map.copyOf(byId);
        this.renamed = Map.copyOf(renamed);
    }

    /** References to entities that are at hand. */
    public static EntityRefs of(Collection<NamedEntity> entities, PublicUrl url) {
        return new EntityRefs(
                entities.stream().collect(Collectors.toMap(e -> e.id, e -> EntityRef.of(e, url))),
                entities.stream().collect(Collectors.toMap(e -> e.id, e -> e.renamed)));
    }

    /** How often these entities together have changed their looks; rises with each change, so an ETag can count it. */
    public int renamed(Collection<String> ids) {
        return ids.stream()
                .distinct()
                .mapToInt(id -> renamed.getOrDefault(id, 0))
                .sum();
    }

    /** The reference, or null for a null id. Throws when the id was not asked for at look-up. */
    public @Nullable EntityRef of(@Nullable String id) {
        return id == null ? null : Objects.requireNonNull(byId.get(id), id);
    }

    /** Candidates whose entity is known. */
    public List<CandidateView> candidates(List<Candidate> candidates) {
        return candidates.stream()
                .filter(c -> byId.containsKey(c.entityId()))
                .map(c -> new CandidateView(Objects.requireNonNull(byId.get(c.entityId())), c.score()))
                .toList();
    }
}
