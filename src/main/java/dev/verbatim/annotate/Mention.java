package dev.verbatim.annotate;

import dev.verbatim.text.Span;

/**
 * A place in the text that refers to somebody or something.
 *
 * @param span     the name itself: titles, articles and possessive endings stand outside
 * @param referent index of what is meant, or {@link Referent#NONE} when that is not certain
 */
public record Mention(Span span, Kind kind, int referent, double confidence) {

    /** How the text refers. */
    public enum Kind {
        NAME,
        NOMINAL,
        PRONOUN
    }
}
