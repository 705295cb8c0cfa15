package dev.verbatim.ingest;

import dev.verbatim.annotate.Quotation;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.QuoteStatus;
import dev.verbatim.quote.ReviewState;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which old quote is which new quotation. What a person decided is found again by its words and pushes aside whatever the
 * machine finds there, also what it proposed before the person moved the borders; the others match by place, then by
 * equal words, the rest by likeness.
 */
final class QuoteMatches {

    /** A quote that a person decided about, and where its words stand now. */
    record Reviewed(Quote quote, Span at) {}

    private final List<Quotation> found;
    private final AnnotatedText annotated;
    private final Map<Integer, Quote> kept = new HashMap<>();
    private final Map<Integer, Quote> taken = new HashMap<>();
    private final List<Reviewed> reviewed = new ArrayList<>();
    private final Map<Quote, Integer> successors = new LinkedHashMap<>();
    private final List<Quote> vanished = new ArrayList<>();

    private QuoteMatches(AnnotatedText annotated) {
        this.annotated = annotated;
        found = annotated.found().quotations();
    }

    /** {@code old}: all that stand, and of those that are history the ones a person decided about. */
    static QuoteMatches of(List<Quote> old, AnnotatedText annotated) {
        QuoteMatches matches = new QuoteMatches(annotated);
        List<Quote> open = new ArrayList<>();
        old.stream().filter(q -> q.status == QuoteStatus.ACTIVE).forEach(quote -> {
            if (quote.reviewState == ReviewState.UNREVIEWED || !matches.findReviewed(quote)) {
                open.add(quote);
            }
        });
        old.stream().filter(q -> q.status != QuoteStatus.ACTIVE).forEach(matches::findReviewed);
        matches.takeEqual();
        open.removeIf(matches::keepPlace);
        open.removeIf(matches::keepWords);
        matches.takeAlike();
        open.forEach(matches::findSuccessor);
        return matches;
    }

    /** The old quote that this quotation is, null when it is new. */
    @Nullable
    Quote kept(int quotation) {
        return kept.get(quotation);
    }

    /** The reviewed quote that stands where this quotation was found, null when none does. */
    @Nullable
    Quote taken(int quotation) {
        return taken.get(quotation);
    }

    List<Reviewed> reviewed() {
        return reviewed;
    }

    /** Old quotes whose words changed, with the quotation that took their place. */
    Map<Quote, Integer> successors() {
        return successors;
    }

    List<Quote> vanished() {
        return vanished;
    }

    private boolean findReviewed(Quote quote) {
        Optional<Span> at = annotated
                .relocated(quote.span())
                .filter(s -> s.of(annotated.text()).equals(quote.text))
                .filter(this::isUnclaimed)
                .or(() -> Places.inContext(annotated.text(), quote, this::isUnclaimed));
        at.ifPresent(span -> reviewed.add(new Reviewed(quote, span)));
        return at.isPresent();
    }

    private boolean isUnclaimed(Span span) {
        return reviewed.stream().noneMatch(r -> r.at().equals(span));
    }

    /** The machine found exactly what a person decided about, or proposes again what the person has moved. */
    private void takeEqual() {
        for (int i = 0; i < found.size(); i++) {
            Span span = found.get(i).span();
            for (Reviewed r : reviewed) {
                boolean proposed = span.of(annotated.text()).equals(r.quote().proposedText)
                        && Likeness.gap(span, r.at()) < Likeness.NEAR;
                if (span.equals(r.at()) || proposed) {
                    taken.putIfAbsent(i, r.quote());
                }
            }
        }
    }

    /** The machine draws the borders a little differently now: still the same. */
    private void takeAlike() {
        for (int i = 0; i < found.size(); i++) {
            if (isFree(i)) {
                for (Reviewed r : reviewed) {
                    if (Likeness.overlap(found.get(i).span(), r.at()) >= Likeness.SAME) {
                        taken.putIfAbsent(i, r.quote());
                    }
                }
            }
        }
    }

    private boolean isFree(int i) {
        return !kept.containsKey(i) && !taken.containsKey(i);
    }

    private boolean keepPlace(Quote quote) {
        Optional<Span> at = annotated.relocated(quote.span());
        for (int i = 0; at.isPresent() && i < found.size(); i++) {
            if (isFree(i) && found.get(i).span().equals(at.get())) {
                kept.put(i, quote);
                return true;
            }
        }
        return false;
    }

    private boolean keepWords(Quote quote) {
        int best = -1;
        for (int i = 0; i < found.size(); i++) {
            if (isFree(i) && found.get(i).span().of(annotated.text()).equals(quote.text)) {
                best = best < 0 || distance(i, quote) < distance(best, quote) ? i : best;
            }
        }
        if (best >= 0) {
            kept.put(best, quote);
        }
        return best >= 0;
    }

    private int distance(int i, Quote quote) {
        return Math.abs(found.get(i).span().start() - quote.start);
    }

    private void findSuccessor(Quote quote) {
        int best = -1;
        double bestLikeness = Likeness.SAME;
        for (int i = 0; i < found.size(); i++) {
            boolean free = isFree(i) && !successors.containsValue(i);
            double likeness = free ? Likeness.of(found.get(i).span().of(annotated.text()), quote.text) : 0;
            if (likeness >= bestLikeness) {
                best = i;
                bestLikeness = likeness;
            }
        }
        if (best < 0) {
            vanished.add(quote);
        } else if (quote.reviewState == ReviewState.REJECTED) {
            // A typo mended inside rejected words does not bring them back
            taken.put(best, quote);
            reviewed.add(new Reviewed(quote, found.get(best).span()));
        } else {
            successors.put(quote, best);
        }
    }
}
