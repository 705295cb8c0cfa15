package dev.verbatim.annotate.quote;

import static dev.verbatim.annotate.quote.Mark.CERTAIN;
import static dev.verbatim.annotate.quote.Mark.LIKELY;
import static dev.verbatim.annotate.quote.Mark.NO;
import static dev.verbatim.annotate.quote.Mark.WEAK;
import static dev.verbatim.annotate.quote.Places.isBlank;
import static dev.verbatim.annotate.quote.Places.isBracketOrBlank;
import static dev.verbatim.annotate.quote.Places.isGap;
import static dev.verbatim.annotate.quote.Places.isStop;
import static dev.verbatim.annotate.quote.Places.isWordStart;

import dev.verbatim.annotate.quote.Mark.Style;
import java.util.ArrayList;
import java.util.List;

/** Finds the quotation marks of one paragraph and judges each by its neighbours; apostrophes and inches are left out. */
final class MarkScanner {

    private final String text;
    private final int from;
    private final int to;
    private final SingleMarks singles;
    private final List<Mark> marks = new ArrayList<>();
    private boolean doubleOpen;
    private int openSingles;
    private boolean singleOpenedLast;

    private MarkScanner(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.singles = new SingleMarks(text, from, to);
    }

    /** Marks between {@code from} and {@code to} in reading order. */
    static List<Mark> scan(String text, int from, int to) {
        MarkScanner scanner = new MarkScanner(text, from, to);
        for (int i = from; i < to; ) {
            i = scanner.at(i);
        }
        return scanner.marks;
    }

    private int at(int i) {
        char c = text.charAt(i);
        switch (c) {
            case '“' -> opening(i);
            case '”', '„', '‟' -> directed(i, c);
            case '"', '＂' -> straightDouble(i);
            case '«', '»', '‹', '›' -> angle(i, c);
            case '`', '‘', '’', '\'', '‛', '‚' -> {
                return single(i, c);
            }
            default -> {}
        }
        return i + 1;
    }

    /** Typed for the closing mark it may end the words it follows: {@code “It rained,“ he said}. */
    private void opening(int i) {
        boolean misplaced = !isBracketOrBlank(before(i)) && isBracketOrBlank(after(i + 1));
        add(i, 1, Style.DOUBLE, misplaced ? WEAK : CERTAIN, misplaced || lowNineOpen() ? LIKELY : NO);
    }

    private void directed(int i, char c) {
        if (c == '”') {
            // „so” and ”so” exist, but between English words this mark closes
            if (!isInch(i, 1) || !followsFeet(i)) {
                add(i, 1, Style.DOUBLE, NO, CERTAIN);
            }
        } else {
            add(i, 1, Style.DOUBLE, CERTAIN, NO);
        }
    }

    /** In „so“ the English opening mark closes. */
    private boolean lowNineOpen() {
        for (int k = marks.size() - 1; k >= 0 && k > marks.size() - 8; k--) {
            Mark mark = marks.get(k);
            if (mark.style() == Style.DOUBLE) {
                return text.charAt(mark.start()) == '„';
            }
        }
        return false;
    }

    private void straightDouble(int i) {
        char before = before(i);
        char after = after(i + 1);
        if (isInch(i, 1)) {
            return;
        }
        boolean opening = isGap(before) && isWordStart(after);
        boolean closing = !isBracketOrBlank(before) && !isWordStart(after);
        add(i, 1, Style.DOUBLE, opening ? CERTAIN : closing ? WEAK : LIKELY, closing ? CERTAIN : opening ? NO : LIKELY);
    }

    /** {@code 6'3"}, {@code a 12" gun}: a mark after a digit with nothing open measures, it does not quote. */
    private boolean isInch(int i, int length) {
        boolean measure = Character.isDigit(before(i)) && !Character.isLetterOrDigit(after(i + length));
        return measure && (!doubleOpen || followsFeet(i));
    }

    /** {@code 6'3}: the mark behind it is for inches even inside a quotation. */
    private boolean followsFeet(int i) {
        int k = i - 1;
        while (k > from && i - k < 4 && Character.isDigit(text.charAt(k))) {
            k--;
        }
        return k > from && "'’".indexOf(text.charAt(k)) >= 0 && Character.isDigit(text.charAt(k - 1));
    }

    private void angle(int i, char c) {
        boolean pointsLeft = c == '«' || c == '‹';
        boolean opening = pointsLeft ? !isClosingPlace(i) : isGap(before(i)) && isWordStart(after(i + 1));
        add(i, 1, Style.ANGLE, opening ? CERTAIN : NO, opening ? NO : CERTAIN);
    }

    private boolean isClosingPlace(int i) {
        return !isGap(before(i)) && !Character.isLetterOrDigit(after(i + 1)) && !isBlank(before(i));
    }

    private int single(int i, char c) {
        boolean singleFirst = openSingles > 0 && after(i + 2) == c;
        if (i + 1 < to && text.charAt(i + 1) == c && !singleFirst && isDoubled(i, c)) {
            return i + 2;
        }
        if (c == '`') {
            add(i, 1, Style.SINGLE, isGap(before(i)) && isWordStart(after(i + 1)) ? LIKELY : NO, NO);
        } else {
            addSingle(i, c);
        }
        return i + 1;
    }

    /** {@code ``so''}, {@code ''so''} and {@code ‘‘so’’} of the wires are double marks typed as two single ones. */
    private boolean isDoubled(int i, char c) {
        char before = before(i);
        char after = after(i + 2);
        boolean opening = isGap(before) && !isBlank(after);
        switch (c) {
            case '`', '‘' -> add(i, 2, Style.DOUBLE, CERTAIN, NO);
            case '’', '\'' -> {
                boolean between = isStop(before) && Character.isLetterOrDigit(after);
                boolean single = openSingles > 1 && singleOpenedLast || openSingles > 0 && !doubleOpen;
                if (single && (!opening || between) || isInch(i, 2)) {
                    // in 'she said 'no'' the two marks close two quotations, in 'Yes.''No.' one closes and one opens
                    return false;
                }
                if (Character.isLetter(after) && Apostrophes.isElision(text, i + 1, to)) {
                    return false;
                }
                boolean closing = !isBracketOrBlank(before) && !Character.isLetterOrDigit(after);
                int opens = c == '’' ? NO : opening ? CERTAIN : closing ? WEAK : LIKELY;
                add(i, 2, Style.DOUBLE, opens, closing ? CERTAIN : opening ? NO : LIKELY);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void addSingle(int i, char c) {
        char before = before(i);
        char after = after(i + 1);
        if (Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after)) {
            if (Apostrophes.isGluedMark(text, i, to)) {
                add(i, 1, Style.SINGLE, WEAK, NO);
            }
            return;
        }
        int opens = Apostrophes.isElision(text, i, to) ? NO : SingleMarks.opens(c, before, after);
        int closes = c == '‚' ? NO : singles.closes(i, before, after);
        if (c == '‘' && opens > NO) {
            closes = NO;
        }
        if (opens > NO || closes > NO) {
            add(i, 1, Style.SINGLE, opens, closes);
        }
    }

    private void add(int i, int length, Style style, int opens, int closes) {
        marks.add(new Mark(i, i + length, style, opens, closes));
        boolean opening = opens > closes;
        singleOpenedLast = opening ? style == Style.SINGLE : singleOpenedLast;
        if (style == Style.DOUBLE) {
            doubleOpen = opening || opens == closes && !doubleOpen;
        } else if (style == Style.SINGLE) {
            openSingles = opening ? openSingles + 1 : Math.max(0, openSingles - 1);
        }
    }

    private char before(int i) {
        return i > from ? text.charAt(i - 1) : '\n';
    }

    private char after(int i) {
        return i < to ? text.charAt(i) : '\n';
    }
}
