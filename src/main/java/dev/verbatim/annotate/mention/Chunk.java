package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent.Type;

/**
 * Words [from, to) that may be a name.
 *
 * @param type    what it seems to name
 * @param trust   how much the witness is worth, 0 to 1: chunks of one surface vote with it on their type
 * @param witness decides which of two overlapping chunks stands: the later constant
 */
record Chunk(int from, int to, Type type, double trust, Witness witness) {

    /** Who says so, weakest first. */
    enum Witness {
        LEXICON,
        MODEL,
        RULE
    }

    boolean overlaps(Chunk other) {
        return from < other.to && other.from < to;
    }

    int length() {
        return to - from;
    }

    Chunk as(Type other) {
        return new Chunk(from, to, other, trust, witness);
    }

    Chunk within(int newFrom, int newTo) {
        return new Chunk(newFrom, newTo, type, trust, witness);
    }
}
