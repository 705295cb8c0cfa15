package dev.verbatim.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the index is told of one resource. Words are searched, each kind with a weight of its own; keywords and numbers
 * filter and sort.
 */
public final class IndexDocument {

    final DocumentType type;
    final String id;
    final Map<Words, List<String>> words = new HashMap<>();
    final Map<String, List<String>> keywords = new HashMap<>();
    final Map<String, Long> numbers = new HashMap<>();

    @Nullable
    Instant freshAt;

    int popularity;

    /** Which words: they decide how much a hit weighs and how it is analysed. */
    public enum Words {
        /** A headline. */
        TITLE,
        /** Who speaks in the text. */
        BYLINE,
        /** Running text; snippets come from here. */
        TEXT,
        /** Who or what this is about by name; not stemmed, also found by its beginning. */
        NAME
    }

    public IndexDocument(DocumentType type, String id) {
        this.type = type;
        this.id = id;
    }

    public IndexDocument words(Words kind, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            words.computeIfAbsent(kind, k -> new ArrayList<>()).add(text);
        }
        return this;
    }

    public IndexDocument keyword(String field, @Nullable String value) {
        if (value != null) {
            keywords.computeIfAbsent(field, k -> new ArrayList<>()).add(value);
        }
        return this;
    }

    public IndexDocument keywords(String field, Collection<String> values) {
        values.forEach(v -> keyword(field, v));
        return this;
    }

    public IndexDocument number(String field, long value) {
        numbers.put(field, value);
        return this;
    }

    public IndexDocument time(String field, Instant value) {
        return number(field, value.toEpochMilli());
    }

    /** A mild bonus for what is new. */
    public IndexDocument freshAt(Instant at) {
        freshAt = at;
        return this;
    }

    /** How often it appears: breaks near ties, and orders suggestions. */
    public IndexDocument popularity(int count) {
        popularity = count;
        return this;
    }
}
