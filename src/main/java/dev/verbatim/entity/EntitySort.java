package dev.verbatim.entity;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.verbatim.http.Enums;
import dev.verbatim.http.SortKey;
import java.util.List;

/** The orders of entity lists; the id breaks ties. */
public enum EntitySort implements Enums.Outside {
    NAME("name", false, SortKey.text("e.nameKey", e -> e.nameKey)),
    MENTIONS("-mentions", true, SortKey.integer("e.mentionCount", e -> e.mentionCount)),
    QUOTES_BY("-quotesBy", true, SortKey.integer("e.quotesBy", e -> e.quotesBy)),
    LAST_SEEN("-lastSeenAt", true, SortKey.time("e.lastSeenAt", e -> e.lastSeenAt)),
    /** Best first; only where a name is searched for, so that the index has the order. */
    RELEVANCE("relevance", true, SortKey.integer("e.mentionCount", e -> e.mentionCount));

    private final String outside;
    final boolean descending;
    private final SortKey<NamedEntity> key;

    EntitySort(String outside, boolean descending, SortKey<NamedEntity> key) {
        this.outside = outside;
        this.descending = descending;
        this.key = key;
    }

    @Override
    @JsonValue
    public String outside() {
        return outside;
    }

    List<SortKey<NamedEntity>> keys() {
        return List.of(key, SortKey.text("e.id", e -> e.id));
    }
}
