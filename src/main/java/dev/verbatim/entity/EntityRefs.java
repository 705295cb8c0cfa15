package dev.verbatim.entity;

import dev.verbatim.http.PublicUrl;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The entities that one page of an answer names, looked up in one query. */
public final class EntityRefs {

    private final Map<String, EntityRef> byId;

    EntityRefs(Map<String, EntityRef> byId) {
        this.byId = Map.copyOf(byId);
    }

    /** References to entities that are at hand. */
    public static EntityRefs of(Collection<NamedEntity> entities, PublicUrl url) {
        return new EntityRefs(entities.stream()
                .map(e -> EntityRef.of(e, url))
                .collect(Collectors.toMap(EntityRef::id, Function.identity())));
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
