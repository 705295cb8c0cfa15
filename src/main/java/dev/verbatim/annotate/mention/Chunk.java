package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent;

/**
 * Words [from, to) that may be a name.
 *
 * @param type  what it seems to name
 * @param trust how much the witness is worth, 0 to 1; a document's chunks of one surface vote with it
 */
record Chunk(int from, int to, Referent.Type type, double trust) {

    boolean overlaps(Chunk other) {
        return from < other.to && other.from < to;
    }

    int length() {
        return to - from;
    }

    Chunk as(Referent.Type other) {
        return new Chunk(from, to, other, trust);
    }

    Chunk within(int newFrom, int newTo) {
        return new Chunk(newFrom, newTo, type, trust);
    }
}
