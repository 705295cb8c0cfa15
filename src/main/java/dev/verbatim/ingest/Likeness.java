package dev.verbatim.ingest;

import dev.verbatim.text.Span;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** How alike two quotes are, by their words or by their places. */
final class Likeness {

    /** From here on two are the same, changed. */
    static final double SAME = 0.5;

    /** Characters between two spans of one sentence or two. */
    static final int NEAR = 200;

    private Likeness() {}

    /** Shared words over all words, 0 to 1. */
    static double of(String a, String b) {
        Set<String> ours = words(a);
        Set<String> theirs = words(b);
        Set<String> both = new HashSet<>(ours);
        both.retainAll(theirs);
        int all = ours.size() + theirs.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    /** Shared characters over all characters that either covers, 0 to 1. */
    static double overlap(Span a, Span b) {
        int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        int all = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
        return shared <= 0 ? 0 : (double) shared / all;
    }

    /** Characters between the spans, 0 when they touch or overlap. */
    static int gap(Span a, Span b) {
        return Math.max(0, Math.max(a.start(), b.start()) - Math.min(a.end(), b.end()));
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }
}
