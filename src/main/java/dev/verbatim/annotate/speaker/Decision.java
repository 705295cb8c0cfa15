package dev.verbatim.annotate.speaker;

import java.util.List;

/**
 * Who said a passage, with everybody who was considered.
 *
 * @param ranking best first; never empty, because nobody is always a candidate
 * @param refused no quotation for certain
 */
record Decision(Passage passage, List<Ranked> ranking, boolean refused) {

    /** Below this chance a speaker is not worth naming, not even in doubt. */
    private static final double FAIR = 0.25;

    /** A candidate and the share of the probability that falls to its speaker, by whatever source. */
    record Ranked(Candidate candidate, double probability) {}

    Decision {
        ranking = List.copyOf(ranking);
    }

    Decision(Passage passage, List<Ranked> ranking) {
        this(passage, ranking, false);
    }

    /** Certain that nobody said it. */
    static Decision nobody(Passage passage) {
        Candidate nobody = new Candidate(Candidate.Type.NOBODY, Grammar.NONE, null, List.of());
        return new Decision(passage, List.of(new Ranked(nobody, 1)), true);
    }

    Candidate best() {
        return ranking.get(0).candidate();
    }

    double probability() {
        return ranking.get(0).probability();
    }

    double probabilityOfNobody() {
        return ranking.stream()
                .filter(r -> r.candidate().type() == Candidate.Type.NOBODY)
                .mapToDouble(Ranked::probability)
                .sum();
    }

    /** The best candidate that is somebody; nobody only when there is no other with a fair chance. */
    Ranked bestNamed() {
        return ranking.stream()
                .filter(r -> r.candidate().speaker() != Grammar.NONE && r.probability() >= FAIR)
                .findFirst()
                .orElse(ranking.get(0));
    }

    String cueClass() {
        Source source = best().source();
        return source == null ? "none" : source.cueClass();
    }
}
