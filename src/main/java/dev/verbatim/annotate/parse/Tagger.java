package dev.verbatim.annotate.parse;

import dev.verbatim.annotate.parse.flat.FlatFile;
import dev.verbatim.annotate.parse.flat.TextHash;
import java.util.List;

/** Gives each word a label from left to right, seeing the labels before it. */
final class Tagger {

    private final LinearModel model;
    private final Column column;
    private final int[] windows;
    private final long[] hashes;
    private final long[] powers;

    Tagger(FlatFile file, String name, Column column) {
        this.model = new LinearModel(file, name);
        this.column = column;
        windows = model.places().stream().mapToInt(Place::window).toArray();
        List<String> labels = model.labels();
        hashes = labels.stream().mapToLong(TextHash::of).toArray();
        powers = labels.stream()
                .mapToLong(label -> TextHash.power(label.length()))
                .toArray();
    }

    /** The label of each node in its column and in the result; the root has none. */
    String[] tag(Nodes nodes) {
        String[] tags = new String[nodes.size()];
        float[] scores = new float[model.labels().size()];
        int[] at = new int[windows.length];
        for (int node = 1; node < nodes.size(); node++) {
            for (int i = 0; i < at.length; i++) {
                int place = node + windows[i];
                at[i] = place >= 1 && place < nodes.size() ? place : -1;
            }
            model.score(nodes, at, scores);
            int best = best(scores);
            tags[node] = model.labels().get(best);
            nodes.set(column, node, hashes[best], powers[best]);
        }
        return tags;
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
