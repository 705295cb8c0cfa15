package dev.verbatim.annotate.parse;

import java.util.List;

/** Splits a text into sentences and tokens and finds how they depend on each other. Safe for use by many threads. */
public interface Parser {

    /** Sentences in reading order; empty for a text without a token. Offsets count UTF-16 units of {@code text}. */
    List<Sentence> parse(String text);
}
