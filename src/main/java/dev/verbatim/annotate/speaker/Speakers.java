package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.Attribution;
import dev.verbatim.annotate.Attribution.Cue;
import dev.verbatim.annotate.Attribution.SpeakerMention;
import dev.verbatim.annotate.Referent;
import dev.verbatim.annotate.mention.Names;
import dev.verbatim.annotate.speaker.Decision.Ranked;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the head word that a decision names into words, a referent and a confidence. */
final class Speakers {

    /** A candidate below this share of the probability is not close. */
    private static final double CLOSE = 0.05;

    private final Grammar grammar;
    private final Pronouns pronouns;
    private final SpeakerPhrase phrase;
    private final Addressees addressees;

    Speakers(Grammar grammar, SpeakerKinds kinds, Names names, Pronouns pronouns) {
        this.grammar = grammar;
        this.pronouns = pronouns;
        this.phrase = new SpeakerPhrase(grammar, kinds, names);
        this.addressees = new Addressees(grammar, kinds);
    }

    /** Whom the head word means, {@link Referent#NONE} when only the words are known. */
    int referent(int head) {
        if (head == Grammar.NONE) {
            return Referent.NONE;
        }
        return pronouns.isPersonal(head) ? pronouns.referent(head) : phrase.referent(head);
    }

    Attribution attribution(Decision decision) {
        Ranked chosen = decision.bestNamed();
        int head = chosen.candidate().speaker();
        if (head == Grammar.NONE) {
            return new Attribution(Referent.NONE, null, null, 0, candidates(decision, Referent.NONE));
        }
        return attribution(
                head, chosen.candidate().source(), chosen.probability(), candidates(decision, referent(head)));
    }

    /** Where the source itself decides. */
    Attribution attribution(Source source, double probability) {
        return attribution(source.speaker(), source, probability, List.of());
    }

    private Attribution attribution(
            int head, @Nullable Source source, double probability, List<Attribution.Candidate> others) {
        SpeakerMention mention = new SpeakerMention(phrase.span(head), phrase.kind(head));
        return new Attribution(referent(head), mention, cue(source), rounded(probability * certainty(head)), others);
    }

    /** The addressee, {@link Referent#NONE} when there is none or the speaker would address himself. */
    int addressee(Decision decision) {
        Source source = decision.best().source();
        return source == null
                ? Referent.NONE
                : addressee(source, decision.best().speaker());
    }

    /** As above, where the source itself decides. */
    int addressee(Source source) {
        return addressee(source, source.speaker());
    }

    private int addressee(Source source, int speaker) {
        int whom = addressees.of(source);
        return whom == referent(speaker) ? Referent.NONE : whom;
    }

    /** The words around a head word, for explanations. */
    String text(int head) {
        return grammar.text(phrase.span(head));
    }

    /** To what it can mean: the model was fitted on some thousand quotations. */
    private static double rounded(double confidence) {
        return Math.round(confidence * 1_000) / 1_000.0;
    }

    private double certainty(int head) {
        return pronouns.isPersonal(head) && pronouns.referent(head) != Referent.NONE ? pronouns.certainty(head) : 1;
    }

    private @Nullable Cue cue(@Nullable Source source) {
        if (source == null) {
            return null;
        }
        int last = source.kind() == Source.Kind.ACCORDING
                ? Math.min(source.anchor() + 1, grammar.size() - 1)
                : source.anchor();
        return new Cue(new Span(grammar.start(source.anchor()), grammar.end(last)), source.lemma());
    }

    private List<Attribution.Candidate> candidates(Decision decision, int chosen) {
        List<Attribution.Candidate> close = new ArrayList<>();
        for (Ranked ranked : decision.ranking()) {
            int referent = referent(ranked.candidate().speaker());
            boolean known = close.stream().anyMatch(c -> c.referent() == referent);
            if (referent != Referent.NONE && referent != chosen && !known && ranked.probability() >= CLOSE) {
                close.add(new Attribution.Candidate(referent, rounded(ranked.probability())));
            }
        }
        return close;
    }
}
