package dev.verbatim.annotate.parse;

import dev.verbatim.annotate.parse.flat.FlatFile;
import dev.verbatim.annotate.parse.flat.FlatTable;
import dev.verbatim.annotate.parse.flat.TextHash;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/** Scores every label of a decision by the weights of the features that hold. Immutable; reads mapped memory. */
final class LinearModel {

    private final Template template;
    private final List<String> labels;
    private final FlatTable table;
    private final ByteBuffer rowLabels;
    private final FloatBuffer rowWeights;
    private final float[] dense;

    LinearModel(FlatFile file, String name) {
        template = Template.of(file.lines(name + ".template"));
        labels = file.lines(name + ".labels");
        table = file.table(name + ".table");
        rowLabels = file.bytes(name + ".rows");
        rowWeights = rowLabels.asFloatBuffer();
        dense = new float
                [template.vector() == Template.NO_VECTOR
                        ? 0
                        : file.floats(name + ".dense").capacity()];
        if (dense.length > 0) {
            file.floats(name + ".dense").get(0, dense);
        }
    }

    List<Place> places() {
        return template.places();
    }

    List<String> labels() {
        return labels;
    }

    /**
     * Fills {@code scores}, one a label. Weights are added in nlp4j's order, so that sums round as its sums do.
     *
     * @param at the node at each of {@link #places}, negative where there is none
     */
    void score(Nodes nodes, int[] at, float[] scores) {
        Arrays.fill(scores, 0);
        // All keys, then all rows, then all weights: look-ups that do not wait for each other overlap in memory.
        long[] keys = keys(nodes, at);
        int[] rows = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            rows[i] = table.get(keys[i]);
        }
        for (int row : rows) {
            add(row, scores);
        }
        if (template.vector() != Template.NO_VECTOR) {
            addVector(nodes.vector(at[template.vector()]), scores);
        }
    }

    private long[] keys(Nodes nodes, int[] at) {
        long[] keys = new long[template.ones().length + sizeOfSets(nodes, at)];
        int count = 0;
        int kind = 0;
        for (int[] set : template.sets()) {
            if (at[set[0]] >= 0) {
                for (long value : nodes.set(set[1], at[set[0]])) {
                    keys[count++] = TextHash.spread(value, kind);
                }
            }
            kind++;
        }
        for (int[] one : template.ones()) {
            if (isPresent(nodes, at, one)) {
                keys[count++] = TextHash.spread(joined(nodes, at, one), kind);
            }
            kind++;
        }
        return count == keys.length ? keys : Arrays.copyOf(keys, count);
    }

    private int sizeOfSets(Nodes nodes, int[] at) {
        int size = 0;
        for (int[] set : template.sets()) {
            size += at[set[0]] < 0 ? 0 : nodes.set(set[1], at[set[0]]).length;
        }
        return size;
    }

    private static boolean isPresent(Nodes nodes, int[] at, int[] pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            int node = at[pairs[i]];
            if (node < 0 || nodes.power(pairs[i + 1], node) == 0) {
                return false;
            }
        }
        return true;
    }

    private static long joined(Nodes nodes, int[] at, int[] pairs) {
        long hash = nodes.hash(pairs[1], at[pairs[0]]);
        for (int i = 2; i < pairs.length; i += 2) {
            int node = at[pairs[i]];
            hash = TextHash.join(hash, '_', nodes.hash(pairs[i + 1], node), nodes.power(pairs[i + 1], node));
        }
        return hash;
    }

    /** An absent row is 0 and adds nothing. */
    private void add(int row, float[] scores) {
        int count = row & 0xFF;
        int label = row >>> 8 << 3;
        int weight = label + count + 3 >>> 2;
        for (int i = 0; i < count; i++) {
            scores[rowLabels.get(label + i) & 0xFF] += rowWeights.get(weight + i);
        }
    }

    private void addVector(float[] vector, float[] scores) {
        for (int label = 0; label < scores.length; label++) {
            for (int i = 0; i < vector.length; i++) {
                scores[label] += dense[label * vector.length + i] * vector[i];
            }
        }
    }
}
