package dev.verbatim.ingest;

import dev.verbatim.annotate.Quotation;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.ReviewState;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which old quote is which new quotation. Reviewed quotes are found again by their words and push aside whatever the
 * machine finds there; the others match by equal words in order, the rest by likeness.
 */
final class QuoteMatches {

    /** Shared words of two quotes over all their words, from which one counts as the successor of the other. */
    private static final double LIKE = 0.5;

    /** A reviewed quote and where its words stand now. */
    record Reviewed(Quote quote, Span at) {}

    private final List<Quotation> found;
    private final String text;
    private final Map<Integer, Quote> kept = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();
    private final List<Reviewed> reviewed = new ArrayList<>();
    private final Map<Quote, Integer> successors = new LinkedHashMap<>();
    private final List<Quote> vanished = new ArrayList<>();

    private QuoteMatches(AnnotatedText annotated) {
        found = annotated.found().quotations();
        text = annotated.text();
    }

    static QuoteMatches of(List<Quote> old, AnnotatedText annotated) {
        QuoteMatches matches = new QuoteMatches(annotated);
        List<Quote> open = new ArrayList<>();
        for (Quote quote : old) {
            if (quote.reviewState == ReviewState.UNREVIEWED || !matches.findReviewed(quote)) {
                open.add(quote);
            }
        }
        open.removeIf(matches::keepEqual);
        open.forEach(matches::findSuccessor);
        return matches;
    }

    /** The old quote that this quotation is, null when it is new. */
    @Nullable
    Quote kept(int quotation) {
        return kept.get(quotation);
    }

    /** Whether a person's decision stands where this quotation was found. */
    boolean isTaken(int quotation) {
        return taken.contains(quotation);
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
        int at = nearest(quote.text, quote.start);
        if (at < 0) {
            return false;
        }
        Span span = new Span(at, at + quote.text.length());
        reviewed.add(new Reviewed(quote, span));
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).span().overlaps(span) && !isNested(found.get(i).span(), span)) {
                taken.add(i);
            }
        }
        return true;
    }

    /** A quote well inside a reviewed one is another quote, not the same found anew. */
    private static boolean isNested(Span inner, Span outer) {
        return outer.contains(inner) && inner.length() * 2 < outer.length();
    }

    private boolean keepEqual(Quote quote) {
        int best = -1;
        for (int i = 0; i < found.size(); i++) {
            boolean free = !kept.containsKey(i) && !taken.contains(i);
            if (free && found.get(i).span().of(text).equals(quote.text)) {
                boolean closer = best < 0 || distance(i, quote) < distance(best, quote);
                best = closer ? i : best;
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
        double bestLikeness = LIKE;
        for (int i = 0; i < found.size(); i++) {
            boolean free = !kept.containsKey(i) && !taken.contains(i) && !successors.containsValue(i);
            double likeness = free ? likeness(found.get(i).span().of(text), quote.text) : 0;
            if (likeness >= bestLikeness) {
                best = i;
                bestLikeness = likeness;
            }
        }
        if (best < 0) {
            vanished.add(quote);
        } else {
            successors.put(quote, best);
        }
    }

    private static double likeness(String a, String b) {
        Set<String> ours = words(a);
        Set<String> theirs = words(b);
        Set<String> both = new HashSet<>(ours);
        both.retainAll(theirs);
        int all = ours.size() + theirs.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(
                Arrays.asList(text.toLowerCase(java.util.Locale.ROOT).split("\\W+")));
    }

    /** The occurrence of the words that is nearest to where they stood, -1 when they are gone. */
    private int nearest(String words, int old) {
        int after = text.indexOf(words, Math.min(old, text.length()));
        int before = text.lastIndexOf(words, Math.min(old, text.length()));
        if (after < 0 || before < 0) {
            return Math.max(after, before);
        }
        return after - old <= old - before ? after : before;
    }
}
