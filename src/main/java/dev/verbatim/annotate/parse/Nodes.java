package dev.verbatim.annotate.parse;

import dev.verbatim.annotate.parse.flat.TextHash;
import java.util.List;

/**
 * The words of one sentence as the models see them: node 0 is the root, words start at 1. Filled stage by stage, by one
 * thread.
 */
final class Nodes {

    static final long[] NO_VALUES = {};

    /** What nlp4j calls the root everywhere. */
    private static final String ROOT = "@#r$%";

    private static final long[] FIRST = {TextHash.of("0")};
    private static final long[] LAST = {TextHash.of("1")};

    private final int size;
    private final long[][] hashes;
    private final long[][] powers;
    private final long[][][] sets;
    private final float[][] vectors;

    Nodes(List<Word> words) {
        size = words.size() + 1;
        hashes = new long[Column.COUNT][size];
        powers = new long[Column.COUNT][size];
        sets = new long[SetColumn.COUNT][size][];
        vectors = new float[size][];
        for (long[][] set : sets) {
            set[0] = NO_VALUES;
        }
        setRoot();
        for (int node = 1; node < size; node++) {
            set(node, words.get(node - 1));
        }
    }

    private void setRoot() {
        for (Column column : List.of(Column.FORM, Column.LOWER, Column.LEMMA, Column.TAG, Column.NAME)) {
            set(column, 0, TextHash.of(ROOT), TextHash.power(ROOT.length()));
        }
    }

    private void set(int node, Word word) {
        for (int column = 0; column < Word.COLUMNS; column++) {
            hashes[column][node] = word.hashes()[column];
            powers[column][node] = word.powers()[column];
        }
        vectors[node] = word.vector();
        set(SetColumn.CLUSTERS, node, word.clusters());
        set(SetColumn.AMBIGUITIES, node, word.ambiguities());
        set(SetColumn.TRAITS, node, node == 1 ? word.traitsWhenFirst() : word.traits());
        set(SetColumn.POSITION, node, node == 1 ? FIRST : node == size - 1 ? LAST : NO_VALUES);
        set(SetColumn.GAZETTEERS, node, NO_VALUES);
    }

    /** Words and the root. */
    int size() {
        return size;
    }

    void set(Column column, int node, String value) {
        set(column, node, TextHash.of(value), TextHash.power(value.length()));
    }

    void set(Column column, int node, long hash, long power) {
        hashes[column.ordinal()][node] = hash;
        powers[column.ordinal()][node] = power;
    }

    void set(SetColumn column, int node, long[] values) {
        sets[column.ordinal()][node] = values;
    }

    long hash(int column, int node) {
        return hashes[column][node];
    }

    /** 0 when the node has no such value. */
    long power(int column, int node) {
        return powers[column][node];
    }

    long[] set(int column, int node) {
        return sets[column][node];
    }

    /** Empty for an unknown word. The root has none. */
    float[] vector(int node) {
        return vectors[node];
    }
}
