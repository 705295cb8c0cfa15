package dev.verbatim.annotate.quote;

import static dev.verbatim.annotate.quote.Mark.CERTAIN;
import static dev.verbatim.annotate.quote.Mark.LIKELY;
import static dev.verbatim.annotate.quote.Mark.NO;
import static dev.verbatim.annotate.quote.Mark.WEAK;

import dev.verbatim.annotate.quote.Mark.Style;
import java.util.ArrayList;
import java.util.List;

/** Decides for the marks of one paragraph which opens, which closes and which is an apostrophe. */
final class Pairing {

    /** A matched pair; {@code close} is null when the paragraph ended first. */
    record Pair(
            Mark open, @org.jspecify.annotations.Nullable Mark close) {}

    /** Deeper nesting is a sign of broken marks. */
    private static final int MAX_DEPTH = 3;

    /** How many marks ahead a better closing mark is looked for: bounds the work on hostile text. */
    private static final int LOOKAHEAD = 40;

    private final List<Mark> marks;
    private final String text;
    private final int from;
    private final boolean goesOn;
    private final List<Mark> open = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    private Pairing(String text, int from, List<Mark> marks, boolean goesOn) {
        this.text = text;
        this.from = from;
        this.marks = marks;
        this.goesOn = goesOn;
    }

    /**
     * Pairs by opening mark; disjoint or nested.
     *
     * @param from   where the paragraph begins
     * @param goesOn the next paragraph begins with a single mark, so that the last one here may stay open
     */
    static List<Pair> pair(String text, int from, List<Mark> marks, boolean goesOn) {
        Pairing pairing = new Pairing(text, from, marks, goesOn);
        for (int i = 0; i < marks.size(); i++) {
            pairing.at(i);
        }
        pairing.finish();
        pairing.pairs.sort((a, b) -> Integer.compare(a.open().start(), b.open().start()));
        return pairing.pairs;
    }

    private void at(int i) {
        Mark mark = marks.get(i);
        int depth = partner(mark.style());
        if (depth >= 0 && closes(i)) {
            // what was opened deeper inside and never closed was no quotation
            open.subList(depth + 1, open.size()).clear();
            pairs.add(new Pair(open.remove(depth), mark));
        } else if (opens(i, depth)) {
            open.add(mark);
        }
    }

    private int partner(Style style) {
        for (int k = open.size() - 1; k >= 0; k--) {
            if (open.get(k).style() == style) {
                return k;
            }
        }
        return -1;
    }

    private boolean closes(int i) {
        Mark mark = marks.get(i);
        if (mark.closes() == NO) {
            return false;
        }
        if (mark.style() == Style.SINGLE && mark.closes() == WEAK) {
            return !betterFollows(i, WEAK);
        }
        return true;
    }

    /** A surer closing mark of the style stands before the next opening one. */
    private boolean betterFollows(int i, int than) {
        Style style = marks.get(i).style();
        for (int k = i + 1; k < marks.size() && k < i + LOOKAHEAD; k++) {
            Mark next = marks.get(k);
            if (next.style() == style) {
                if (next.closes() > than) {
                    return true;
                }
                if (next.opens() > WEAK) {
                    return false;
                }
            }
        }
        return false;
    }

    private boolean opens(int i, int sameStyle) {
        Mark mark = marks.get(i);
        if (mark.opens() == NO || open.size() == MAX_DEPTH) {
            return false;
        }
        if (sameStyle >= 0) {
            return mark.style() == Style.SINGLE && introduced(mark) && certainClosersAhead(i) > open.size();
        }
        boolean doubtful = mark.style() == Style.SINGLE && mark.opens() < CERTAIN;
        return !doubtful || startsParagraph(mark) || mark.opens() >= LIKELY && goesOn || hasCloser(i);
    }

    private boolean startsParagraph(Mark mark) {
        return mark.start() == from && mark.opens() >= LIKELY;
    }

    private boolean hasCloser(int i) {
        return betterFollows(i, marks.get(i).opens() < LIKELY ? LIKELY : NO)
                || introduced(marks.get(i)) && certainClosersAhead(i) > open.size();
    }

    /** Words of somebody begin here: after a comma, a colon or a full stop, with a capital. */
    private boolean introduced(Mark mark) {
        int k = mark.start() - 1;
        boolean blank = k > from && Character.isWhitespace(text.charAt(k));
        return blank
                && mark.end() < text.length()
                && Character.isUpperCase(text.charAt(mark.end()))
                && ",:.?!".indexOf(text.charAt(k - 1)) >= 0;
    }

    private int certainClosersAhead(int i) {
        int closers = 0;
        for (int k = i + 1; k < marks.size() && k < i + LOOKAHEAD; k++) {
            Mark next = marks.get(k);
            if (next.style() == Style.SINGLE) {
                if (next.opens() >= LIKELY && next.closes() == NO) {
                    closers--;
                } else if (next.closes() == CERTAIN) {
                    closers++;
                }
            }
        }
        return closers;
    }

    /** At the paragraph's end only the outermost open mark may still run on, and no single one around closed doubles. */
    private void finish() {
        if (open.isEmpty()) {
            return;
        }
        Mark first = open.get(0);
        boolean holdsPairs = pairs.stream().anyMatch(p -> p.open().start() > first.start());
        boolean runsOn = first.style() != Style.SINGLE || goesOn || startsParagraph(first) || !holdsPairs;
        if (runsOn && first.opens() >= LIKELY) {
            pairs.add(new Pair(first, null));
        }
    }
}
