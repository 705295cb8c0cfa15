package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.Attribution;
import dev.verbatim.annotate.Explanation;
import dev.verbatim.annotate.Quotation;
import dev.verbatim.annotate.Quotation.Kind;
import dev.verbatim.annotate.Referent;
import dev.verbatim.annotate.quote.Stretch;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Writes decisions down as quotations: leaves out what quotes nobody, joins what was interrupted, adds what is nested. */
final class Quotations {

    private static final double MAX_NOBODY = 0.85;
    private static final double MAX_NOBODY_SHORT = 0.45;

    private final Grammar grammar;
    private final List<Stretch> stretches;
    private final Speakers speakers;
    private final Explanations explanations;

    Quotations(Grammar grammar, List<Stretch> stretches, Speakers speakers) {
        this.grammar = grammar;
        this.stretches = stretches;
        this.speakers = speakers;
        this.explanations = new Explanations(grammar, speakers);
    }

    List<Quotation> of(List<Decision> decisions) {
        List<Quotation> found = new ArrayList<>();
        int[] quotationOf = new int[stretches.size()];
        java.util.Arrays.fill(quotationOf, Referent.NONE);
        for (int d = 0; d < decisions.size(); d++) {
            if (!isQuotation(decisions.get(d))) {
                continue;
            }
            List<Integer> segments = new ArrayList<>(decisions.get(d).passage().stretches());
            Decision first = decisions.get(d);
            while (d + 1 < decisions.size() && Interruption.joins(grammar, decisions.get(d), decisions.get(d + 1))) {
                segments.addAll(decisions.get(++d).passage().stretches());
            }
            for (int segment : segments) {
                quotationOf[segment] = found.size();
            }
            found.add(quotation(first, segments));
            for (int s = segments.get(0) + 1; s < stretches.size() && inside(s, segments); s++) {
                if (stretches.get(s).nested() && quotationOf[stretches.get(s).parent()] != Referent.NONE) {
                    quotationOf[s] = found.size();
                    found.add(nested(s, quotationOf[stretches.get(s).parent()]));
                }
            }
        }
        return found;
    }

    private boolean inside(int s, List<Integer> segments) {
        return stretches.get(s).outer().start()
                < stretches.get(segments.get(segments.size() - 1)).outer().end();
    }

    /**
     * A short stretch that nobody says is a name, a title or a scare quote; longer ones are quotations more often than
     * not. On development data 0.85 gives the best F1 for long ones; short ones would gain one point of F1 at 0.65 and lose
     * three of precision.
     */
    private boolean isQuotation(Decision decision) {
        Surroundings around = new Surroundings(grammar, decision.passage());
        boolean longer = around.longer();
        return decision.probabilityOfNobody() < (longer ? MAX_NOBODY : MAX_NOBODY_SHORT)
                || longer && !decision.refused() && opensParagraphOfCue(around);
    }

    /** “We are safe as long as it holds,” the leaflet read: somebody says it, though the engine does not see who. */
    private static boolean opensParagraphOfCue(Surroundings around) {
        return around.leadName().equals("start")
                && around.formName().equals("head")
                && around.endName().equals(",")
                && !around.nextName().equals("end");
    }

    private Quotation quotation(Decision decision, List<Integer> segments) {
        List<Span> spans = segments.stream().map(s -> stretches.get(s).inner()).toList();
        Span span = new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
        Attribution speaker = speakers.attribution(decision);
        boolean closed = stretches.get(segments.get(segments.size() - 1)).closed();
        return new Quotation(
                kind(decision),
                span,
                spans,
                Referent.NONE,
                closed ? 0.99 : 0.9,
                speaker,
                speakers.addressee(decision),
                explanations.of(decision));
    }

    private Quotation nested(int stretch, int parent) {
        Span span = stretches.get(stretch).inner();
        Explanation why = new Explanation("nested", List.of("in marks inside another quotation"), List.of());
        return new Quotation(Kind.PARTIAL, span, List.of(span), parent, 0.9, Attribution.UNKNOWN, Referent.NONE, why);
    }

    private Kind kind(Decision decision) {
        return Clauses.isClause(grammar, decision.passage()) ? Kind.DIRECT : Kind.PARTIAL;
    }
}
