package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.Explanation;
import dev.verbatim.annotate.Explanation.Rejected;
import dev.verbatim.annotate.speaker.Candidate.Type;
import dev.verbatim.annotate.speaker.Decision.Ranked;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words why a quotation got its speaker. */
final class Explanations {

    private static final double WORTH_TELLING = 0.01;
    private static final int MOST = 5;

    private final Grammar grammar;
    private final Speakers speakers;

    Explanations(Grammar grammar, Speakers speakers) {
        this.grammar = grammar;
        this.speakers = speakers;
    }

    Explanation of(Decision decision) {
        return new Explanation(rule(decision), path(decision), rejected(decision));
    }

    /** Stable names; api clients may count them. */
    private String rule(Decision decision) {
        Candidate best = decision.best();
        Source source = best.source();
        if (best.type() == Type.NOBODY || source == null) {
            return "nobody";
        }
        if (best.type() == Type.SAME_AS_BEFORE) {
            return "same-as-before";
        }
        boolean same = inSentence(decision.passage(), source);
        return switch (source.kind()) {
            case VERB -> same ? "subject-of-cue" : "cue-nearby";
            case ACCORDING -> "according-to";
            case LABEL -> "label";
            case NOUN -> "owner-of-words";
            case BYLINE -> "byline";
        };
    }

    private boolean inSentence(Passage passage, Source source) {
        int sentence = grammar.sentence(source.anchor());
        return sentence == grammar.sentence(passage.first()) || sentence == grammar.sentence(passage.last());
    }

    private List<String> path(Decision decision) {
        Candidate best = decision.best();
        Source source = best.source();
        if (source == null) {
            return List.of("nothing near the marks attributes them");
        }
        List<String> steps = new ArrayList<>();
        if (best.type() == Type.SAME_AS_BEFORE) {
            steps.add("goes on from the quotation before");
        }
        boolean left = source.anchor() < decision.passage().first();
        steps.add("cue \"" + grammar.form(source.anchor()) + "\" " + (left ? "before" : "after") + " the quotation");
        String relation = source.relation().name().toLowerCase(Locale.ROOT);
        steps.add("speaker \"" + words(best) + "\" (" + relation + " subject)");
        return steps;
    }

    private List<Rejected> rejected(Decision decision) {
        List<Rejected> others = new ArrayList<>();
        for (Ranked ranked : decision.ranking().subList(1, decision.ranking().size())) {
            if (others.size() < MOST && ranked.probability() >= WORTH_TELLING) {
                String share = String.format(Locale.ROOT, "probability %.2f", ranked.probability());
                others.add(new Rejected(words(ranked.candidate()), share));
            }
        }
        return others;
    }

    private String words(Candidate candidate) {
        return candidate.speaker() == Grammar.NONE ? "nobody" : speakers.text(candidate.speaker());
    }
}
