package dev.verbatim.annotate.parse;

import java.util.Arrays;

/** What a model may ask of a word as several values; {@link #key} is the name in its template. */
enum SetColumn {
    CLUSTERS("word_clusters"),
    AMBIGUITIES("ambiguity_classes"),
    GAZETTEERS("named_entity_gazetteers"),
    TRAITS("orthographic"),
    POSITION("positional");

    static final int COUNT = values().length;

    private final String key;

    SetColumn(String key) {
        this.key = key;
    }

    static int indexOf(String key) {
        return Arrays.stream(values())
                .filter(column -> column.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such feature: " + key))
                .ordinal();
    }
}
