package dev.verbatim.annotate.speaker;

import java.util.List;

/**
 * Who said a passage, with everybody who was considered.
 *
 * @param ranking best first; never empty, because nobody is always a candidate
 */
record Decision(Passage passage, List<Ranked> ranking) {

    /** A candidate and the share of the probability that falls to its speaker, by whatever source. */
    record Ranked(Candidate candidate, double probability) {}

    Decision {
        ranking = List.copyOf(ranking);
    }

    Candidate best() {
        return ranking.get(0).candidate();
    }

    double probability() {
        return ranking.get(0).probability();
    }

    String cueClass() {
        Source source = best().source();
        return source == null ? "none" : source.cueClass();
    }
}
