package dev.verbatim.annotate.parse;

import dev.verbatim.annotate.parse.flat.FlatFile;
import dev.verbatim.annotate.parse.flat.FlatTable;
import dev.verbatim.annotate.parse.flat.TextHash;
import java.util.Arrays;
import java.util.List;

/** What is known of single words, by their lower-case simplified form. An entry is the encoder's packed value. */
final class Lexicon {

    /** Which base forms a word is; bits of an entry. */
    static final int VERB = 1;

    static final int NOUN = 2;
    static final int ADJECTIVE = 4;
    static final int ADVERB = 8;
    static final int CARDINAL = 16;
    static final int ORDINAL = 32;

    private static final int CLUSTER_SHIFT = 6;
    private static final int CLUSTER_MASK = 0xFFF;
    private static final int AMBIGUITY_SHIFT = 18;

    private final FlatTable table;
    private final List<long[]> clusters;
    private final List<String> ambiguities;
    private final List<long[]> ambiguitySets;

    Lexicon(FlatFile file) {
        table = file.table("words.table");
        clusters = file.lines("words.clusters").stream().map(Lexicon::hashes).toList();
        List<String> lines = file.lines("words.ambiguities");
        ambiguities = lines.stream().map(line -> line.replace(' ', '_')).toList();
        ambiguitySets = lines.stream().map(Lexicon::hashes).toList();
    }

    private static long[] hashes(String line) {
        return Arrays.stream(line.split(" ")).mapToLong(TextHash::of).toArray();
    }

    /** 0 for an unknown word. */
    int entry(String word) {
        return table.get(TextHash.spread(TextHash.of(word), 0));
    }

    boolean is(String word, int base) {
        return (entry(word) & base) != 0;
    }

    long[] clusters(int entry) {
        int number = entry >>> CLUSTER_SHIFT & CLUSTER_MASK;
        return number == 0 ? Nodes.NO_VALUES : clusters.get(number - 1);
    }

    long[] ambiguities(int entry) {
        int number = entry >>> AMBIGUITY_SHIFT;
        return number == 0 ? Nodes.NO_VALUES : ambiguitySets.get(number - 1);
    }

    /** The tags the word was seen with, joined; empty for an unknown word. */
    String ambiguity(int entry) {
        int number = entry >>> AMBIGUITY_SHIFT;
        return number == 0 ? "" : ambiguities.get(number - 1);
    }
}
