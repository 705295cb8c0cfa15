package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.speaker.Decision.Ranked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns candidates into a decision: probabilities by softmax, summed over the sources that name the same speaker. */
final class Ranking {

    private final Weights weights;
    private final Speakers speakers;

    Ranking(Weights weights, Speakers speakers) {
        this.weights = weights;
        this.speakers = speakers;
    }

    Decision decide(Passage passage, List<Candidate> candidates) {
        double[] scores = candidates.stream()
                .mapToDouble(c -> weights.score(c.features()))
                .toArray();
        double top = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            top = Math.max(top, score);
        }
        Map<Integer, Integer> strongest = new HashMap<>();
        Map<Integer, Double> shares = new HashMap<>();
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            double share = Math.exp(scores[k] - top);
            int speaker = identity(candidates.get(k).speaker());
            shares.merge(speaker, share, Double::sum);
            strongest.merge(speaker, k, (a, b) -> scores[a] >= scores[b] ? a : b);
            sum += share;
        }
        List<Ranked> ranking = new ArrayList<>();
        for (Map.Entry<Integer, Integer> entry : strongest.entrySet()) {
            double share = shares.getOrDefault(entry.getKey(), 0.0);
            ranking.add(new Ranked(candidates.get(entry.getValue()), share / sum));
        }
        ranking.sort(Comparator.comparingDouble(Ranked::probability)
                .reversed()
                .thenComparing(r -> r.candidate().speaker()));
        return new Decision(passage, ranking);
    }

    /** Two words for one referent are one speaker. Referents are numbered below the tokens: -2, -3, ... */
    private int identity(int speaker) {
        if (speaker == Grammar.NONE) {
            return Grammar.NONE;
        }
        int referent = speakers.referent(speaker);
        return referent >= 0 ? -2 - referent : speaker;
    }
}
