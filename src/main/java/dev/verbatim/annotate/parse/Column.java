package dev.verbatim.annotate.parse;

import java.util.Arrays;

/** What a model may ask of a word as one value; {@link #key} is the name in its template. */
enum Column {
    FORM("word_form_simplified"),
    LOWER("word_form_simplified_lowercase"),
    SHAPE("word_shape"),
    AMBIGUITY("ambiguity_classes"),
    PREFIX_2("prefix:2"),
    PREFIX_3("prefix:3"),
    SUFFIX_1("suffix:1"),
    SUFFIX_2("suffix:2"),
    SUFFIX_3("suffix:3"),
    SUFFIX_4("suffix:4"),
    TAG("part_of_speech_tag"),
    LEMMA("lemma"),
    NAME("named_entity_tag"),
    LABEL("dependency_label"),
    VALENCY("valency:all");

    static final int COUNT = values().length;

    private final String key;

    Column(String key) {
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
