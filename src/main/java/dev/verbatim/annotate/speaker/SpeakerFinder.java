package dev.verbatim.annotate.speaker;

import java.util.ArrayList;
import java.util.List;

/** Decides for all passages of a text, in reading order, who said them. */
final class SpeakerFinder {

    private SpeakerFinder() {}

    static List<Decision> decide(
            List<Passage> passages, CandidateFinder candidates, Ranking ranking, Refusals refusals) {
        List<Decision> decisions = new ArrayList<>();
        Decision before = null;
        for (Passage passage : passages) {
            Decision decision = refusals.of(passage).isPresent()
                    ? Decision.nobody(passage)
                    : ranking.decide(passage, candidates.of(passage, before));
            decisions.add(decision);
            if (decision.best().speaker() != Grammar.NONE) {
                before = decision;
            }
        }
        return decisions;
    }
}
