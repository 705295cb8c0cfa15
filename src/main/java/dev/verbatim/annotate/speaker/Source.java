package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.speaker.Subjects.Relation;

/**
 * A place in the text that attributes words to somebody, whatever words these are.
 *
 * @param kind     how it attributes
 * @param anchor   the token that attributes: the verb, "according", the noun, the colon
 * @param lemma    dictionary form of the cue ("say", "according to", ":")
 * @param speaker  head word of who is meant
 * @param relation how the speaker hangs on the anchor
 */
record Source(Kind kind, int anchor, String lemma, int speaker, Relation relation) {

    enum Kind {
        /** A verb and its subject: "Pompeo told". */
        VERB,
        /** "according to Pompeo". */
        ACCORDING,
        /** "Pompeo: ‘...’" at the start of a paragraph or sentence. */
        LABEL,
        /** "Pompeo's claim that ‘...’". */
        NOUN,
        /** "‘...’ – Mike Pompeo" at the end of a paragraph. */
        BYLINE
    }

    /** Name of the class of cue in features and explanations. */
    String cueClass() {
        return kind == Kind.VERB ? CueWords.verbClass(lemma) : kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean speaks() {
        return kind != Kind.VERB && kind != Kind.NOUN || kind == Kind.VERB && CueWords.speaks(lemma);
    }
}
