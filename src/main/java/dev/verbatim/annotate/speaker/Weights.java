package dev.verbatim.annotate.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The coefficients of {@code weights.tsv}: feature, tab, weight; a feature that is not listed weighs nothing. */
final class Weights {

    private static final Weights FITTED = read();

    private final Map<String, Double> weights;

    private Weights(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    static Weights fitted() {
        return FITTED;
    }

    double score(List<String> features) {
        double sum = 0;
        for (String feature : features) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        return sum;
    }

    private static Weights read() {
        Map<String, Double> weights = new HashMap<>();
        for (String line : WordFile.lines("weights.tsv")) {
            int tab = line.indexOf('\t');
            if (tab > 0 && !line.startsWith("#")) {
                weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
            }
        }
        return new Weights(weights);
    }
}
