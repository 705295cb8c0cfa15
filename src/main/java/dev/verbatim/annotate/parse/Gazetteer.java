package dev.verbatim.annotate.parse;

import dev.verbatim.annotate.parse.flat.FlatFile;
import dev.verbatim.annotate.parse.flat.FlatTable;
import dev.verbatim.annotate.parse.flat.TextHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Lists of known names: marks the words of the longest name that begins at each word, in all its kinds. */
final class Gazetteer {

    private final FlatTable table;
    private final List<String[]> kinds;

    Gazetteer(FlatFile file) {
        table = file.table("gazetteer.table");
        kinds = file.lines("gazetteer.kinds").stream()
                .map(line -> line.split(" "))
                .toList();
    }

    void mark(Nodes nodes) {
        // Sorted as strings: the order in which nlp4j adds the weights up.
        List<TreeSet<String>> marks = new ArrayList<>();
        for (int node = 0; node < nodes.size(); node++) {
            marks.add(new TreeSet<>());
        }
        for (int node = 1; node < nodes.size(); node++) {
            markLongest(nodes, node, marks);
        }
        for (int node = 1; node < nodes.size(); node++) {
            nodes.set(SetColumn.GAZETTEERS, node, hashes(marks.get(node)));
        }
    }

    private void markLongest(Nodes nodes, int first, List<TreeSet<String>> marks) {
        int form = Column.FORM.ordinal();
        long path = nodes.hash(form, first);
        int found = table.get(TextHash.spread(path, 0));
        int last = first;
        int kind = found >>> 1;
        for (int node = first + 1; (found & 1) != 0 && node < nodes.size(); node++) {
            path = TextHash.join(path, ' ', nodes.hash(form, node), nodes.power(form, node));
            found = table.get(TextHash.spread(path, 0));
            if (found >>> 1 != 0) {
                kind = found >>> 1;
                last = node;
            }
        }
        if (kind != 0) {
            mark(first, last, kinds.get(kind - 1), marks);
        }
    }

    private static void mark(int first, int last, String[] kinds, List<TreeSet<String>> marks) {
        for (String kind : kinds) {
            for (int node = first; node <= last; node++) {
                String place = first == last ? "U-" : node == first ? "B-" : node == last ? "L-" : "I-";
                marks.get(node).add(place + kind);
            }
        }
    }

    private static long[] hashes(TreeSet<String> marks) {
        if (marks.isEmpty()) {
            return Nodes.NO_VALUES;
        }
        return Arrays.stream(marks.toArray(String[]::new))
                .mapToLong(TextHash::of)
                .toArray();
    }
}
