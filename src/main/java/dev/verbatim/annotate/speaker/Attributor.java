package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.Mention;
import dev.verbatim.annotate.Quotation;
import dev.verbatim.annotate.Referent;
import dev.verbatim.annotate.mention.Names;
import dev.verbatim.annotate.parse.Sentence;
import dev.verbatim.annotate.quote.Stretch;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Attributes the quotations of a text. A pure function of its input. */
public final class Attributor {

    private final Grammar grammar;
    private final List<Stretch> stretches;
    private final Names names;
    private final SpeakerKinds kinds;
    private final Pronouns pronouns;

    private Attributor(String text, List<Stretch> stretches, List<Sentence> sentences, Names names) {
        this.grammar = new Grammar(text, sentences, stretches);
        this.stretches = stretches;
        this.names = Descriptions.resolve(grammar, names);
        this.kinds = new SpeakerKinds(grammar, this.names);
        this.pronouns = new Pronouns(grammar, kinds, this.names);
    }

    /**
     * Decides for every stretch whether it quotes somebody, and whom.
     *
     * @param text      in uniform typography ({@code Typography.uniform}), as it was parsed
     * @param stretches its quoted stretches
     * @param sentences its parse
     * @param names     who is named in it
     * @param indirect  whether words reported without marks are wanted too
     */
    public static Attributed attribute(
            String text, List<Stretch> stretches, List<Sentence> sentences, Names names, boolean indirect) {
        return new Attributor(text, stretches, sentences, names).attribute(indirect);
    }

    private Attributed attribute(boolean indirect) {
        pronouns.resolveOutside();
        List<Source> sources = SourceFinder.find(grammar, kinds);
        CandidateFinder candidates = new CandidateFinder(grammar, kinds, sources);
        Speakers speakers = new Speakers(grammar, kinds, names, pronouns);
        Ranking ranking = new Ranking(Weights.fitted(), speakers);
        Refusals refusals = new Refusals(grammar, kinds, stretches);
        List<Decision> decisions = SpeakerFinder.decide(Passage.of(stretches, grammar), candidates, ranking, refusals);
        pronouns.resolveInside(speakerOfStretch(decisions, speakers));
        List<Quotation> quotations = new Quotations(grammar, stretches, speakers).of(decisions);
        List<Reported> reported = indirect ? ReportedFinder.find(grammar, kinds, sources) : List.of();
        return new Attributed(new ReportedQuotations(grammar, speakers).among(quotations, reported), mentions());
    }

    private int[] speakerOfStretch(List<Decision> decisions, Speakers speakers) {
        int[] of = new int[stretches.size()];
        Arrays.fill(of, Referent.NONE);
        for (Decision decision : decisions) {
            int speaker = speakers.referent(decision.best().speaker());
            decision.passage().stretches().forEach(s -> of[s] = speaker);
        }
        return of;
    }

    private List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>(names.mentions());
        for (int i = 0; i < grammar.size(); i++) {
            if (pronouns.referent(i) != Referent.NONE) {
                Span span = new Span(grammar.start(i), grammar.end(i));
                mentions.add(new Mention(span, Mention.Kind.PRONOUN, pronouns.referent(i), pronouns.certainty(i)));
            }
        }
        mentions.sort(Comparator.comparing(Mention::span));
        return mentions;
    }
}
