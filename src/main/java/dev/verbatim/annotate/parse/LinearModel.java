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
    private final FloatBuffer weights;
    private final ByteBuffer targets;

    LinearModel(FlatFile file, String name) {
        template = Template.of(file.lines(name + ".template"));
        labels = file.lines(name + ".labels");
        table = file.table(name + ".table");
        weights = file.floats(name + ".weights");
        targets = file.bytes(name + ".targets");
    }

    List<Place> places() {
        return template.places();
    }

    List<String> labels() {
        return labels;
    }

    /**
     * Fills {@code scores}, one a label. Features are added in nlp4j's order, so that sums round as its sums do.
     *
     * @param at the node at each of {@link #places}, negative where there is none
     */
    void score(Nodes nodes, int[] at, float[] scores) {
        Arrays.fill(scores, 0);
        int kind = 0;
        for (int[] set : template.sets()) {
            int node = at[set[0]];
            if (node >= 0) {
                addSet(nodes.set(set[1], node), kind, scores);
            }
            kind++;
        }
        for (int[] one : template.ones()) {
            addOne(nodes, at, one, kind++, scores);
        }
    }

    private void addSet(long[] values, int kind, float[] scores) {
        for (long value : values) {
            add(TextHash.spread(value, kind), scores);
        }
    }

    private void addOne(Nodes nodes, int[] at, int[] pairs, int kind, float[] scores) {
        long hash = 0;
        for (int i = 0; i < pairs.length; i += 2) {
            int node = at[pairs[i]];
            if (node < 0) {
                return;
            }
            long power = nodes.power(pairs[i + 1], node);
            if (power == 0) {
                return;
            }
            long value = nodes.hash(pairs[i + 1], node);
            hash = i == 0 ? value : TextHash.join(hash, '_', value, power);
        }
        add(TextHash.spread(hash, kind), scores);
    }

    private void add(long key, float[] scores) {
        int row = table.get(key);
        if (row == FlatTable.ABSENT) {
            return;
        }
        int first = row >>> 8;
        int end = first + (row & 0xFF);
        for (int i = first; i < end; i++) {
            scores[targets.get(i) & 0xFF] += weights.get(i);
        }
    }
}
