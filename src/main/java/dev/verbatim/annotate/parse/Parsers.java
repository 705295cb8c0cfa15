package dev.verbatim.annotate.parse;

/** Where parsers come from. Loading costs seconds and memory: load one and share it. */
public final class Parsers {

    private Parsers() {}

    /** A parser for English, ready to use. Throws {@code IllegalStateException} when the models cannot be read. */
    public static Parser load() {
        return Nlp4jParser.load();
    }
}
