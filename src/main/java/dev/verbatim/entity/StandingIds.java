package dev.verbatim.entity;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** For ids that callers hold, the ids that stand today: an entity that was merged stands as what it became part of. */
public final class StandingIds {

    private final Map<String, String> standing;

    StandingIds(Map<String, String> standing) {
        this.standing = Map.copyOf(standing);
    }

    /** The same ids with merged ones replaced, each once. An unknown id stays: it matches nothing. */
    public List<String> of(Collection<String> ids) {
        return ids.stream().map(id -> standing.getOrDefault(id, id)).distinct().toList();
    }
}
