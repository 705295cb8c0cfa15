package dev.verbatim.annotate.parse.encode;

import dev.verbatim.annotate.parse.flat.FlatFileWriter;
import dev.verbatim.annotate.parse.flat.FlatTableBuilder;
import dev.verbatim.annotate.parse.flat.TextHash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes what is known of single words, all in one table keyed by the lower-case simplified form: word clusters,
 * ambiguity classes (the tags a word was seen with) and which base forms it is.
 */
final class LexiconEncoder {

    /** Bits of a word's value, from the lowest: the base forms in this order, then clusters, then ambiguity classes. */
    private static final List<String> BASES = List.of("verb", "noun", "adjective", "adverb", "cardinal", "ordinal");

    private static final int CLUSTER_SHIFT = 6;
    private static final int AMBIGUITY_SHIFT = 18;

    private final Map<String, Integer> words = new HashMap<>();
    private final FlatFileWriter out;

    LexiconEncoder(FlatFileWriter out) {
        this.out = out;
    }

    void encode() throws IOException, ClassNotFoundException {
        Map<String, Set<String>> clusters = Nlp4jModels.lexicon("brown-clusters-simplified-lowercase");
        out.lines("words.clusters", number(clusters, CLUSTER_SHIFT, 1 << AMBIGUITY_SHIFT - CLUSTER_SHIFT));
        clusters.clear();
        Map<String, List<String>> ambiguities = Nlp4jModels.lexicon("ambiguity-classes-simplified-lowercase");
        out.lines("words.ambiguities", number(ambiguities, AMBIGUITY_SHIFT, 1 << 31 - AMBIGUITY_SHIFT));
        for (int bit = 0; bit < BASES.size(); bit++) {
            for (String base : Nlp4jModels.lines("component/morph/english/" + BASES.get(bit) + ".base")) {
                words.merge(base, 1 << bit, (a, b) -> a | b);
            }
        }
        FlatTableBuilder table = new FlatTableBuilder();
        words.forEach((word, value) -> table.put(TextHash.spread(TextHash.of(word), 0), value));
        out.table("words.table", table);
    }

    /** Numbers the distinct value lists from 1 in the order met and notes each word's number. */
    private List<String> number(Map<String, ? extends Iterable<String>> lexicon, int shift, int limit) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        lexicon.forEach((word, values) -> {
            int number = numbers.computeIfAbsent(String.join(" ", values), v -> numbers.size() + 1);
            words.merge(word, number << shift, (a, b) -> a | b);
        });
        if (numbers.size() >= limit) {
            throw new IllegalStateException("too many kinds of words: " + numbers.size());
        }
        return new ArrayList<>(numbers.keySet());
    }
}
