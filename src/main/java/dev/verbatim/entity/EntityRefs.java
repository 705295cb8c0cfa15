package dev.verbatim.entity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The entities that one page of an answer names, looked up in one query. */
public final class EntityRefs {

    private final Map<String, EntityRef> byId;

    EntityRefs(Map<String, EntityRef> byId) {
        this.byId = Map.copyOf(byId);
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
