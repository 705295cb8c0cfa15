package dev.verbatim.annotate.parse.encode;

import dev.verbatim.annotate.parse.flat.FlatFileWriter;
import dev.verbatim.annotate.parse.flat.FlatTableBuilder;
import dev.verbatim.annotate.parse.flat.TextHash;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the lists of known names: a table from each name and each beginning of a name, words joined by a blank, to
 * {@code kinds << 1 | goesOn}, where kinds is 0 for a mere beginning and else a line number of {@code gazetteer.kinds}.
 */
final class GazetteerEncoder {

    private final Map<String, Integer> kinds = new LinkedHashMap<>();
    private final FlatTableBuilder table = new FlatTableBuilder();

    void encode(FlatFileWriter out) throws IOException, ClassNotFoundException {
        PrefixTree<String, Set<String>> names = Nlp4jModels.lexicon("named-entity-gazetteers-simplified");
        names.getRoot().forEach((word, node) -> put(TextHash.of(word), node));
        List<String> lines = new ArrayList<>(kinds.keySet());
        out.lines("gazetteer.kinds", lines);
        out.table("gazetteer.table", table);
    }

    private void put(long path, PrefixNode<String, Set<String>> node) {
        int kind =
                node.hasValue() ? kinds.computeIfAbsent(String.join(" ", node.getValue()), v -> kinds.size() + 1) : 0;
        table.put(TextHash.spread(path, 0), kind << 1 | (node.isEmpty() ? 0 : 1));
        node.forEach(
                (word, next) -> put(TextHash.join(path, ' ', TextHash.of(word), TextHash.power(word.length())), next));
    }
}
