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

/** Judges how well a single mark opens and closes, which may be an apostrophe as well. */
final class SingleMarks {

    private final String text;
    private final int from;
    private final int to;

    SingleMarks(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /** How well the mark {@code c} between the two characters would open. */
    static int opens(char c, char before, char after) {
        if (!isGap(before) || isBlank(after) || !isWordStart(after)) {
            return c == '‘' && Character.isLetterOrDigit(after) && !Character.isLetterOrDigit(before) ? LIKELY : NO;
        }
        if (c == '’' || c == '‛') {
            return WEAK;
        }
        return c == '\'' ? LIKELY : CERTAIN;
    }

    /** How well the mark at {@code i} between the two characters would close. */
    int closes(int i, char before, char after) {
        if (i == from
                || Character.isLetterOrDigit(after)
                        && (!isStop(before) || i > from + 1 && isBracketOrBlank(text.charAt(i - 2)))) {
            return NO;
        }
        if (isBracketOrBlank(before)) {
            boolean afterStop = i > from + 1 && (isStop(text.charAt(i - 2)) || text.charAt(i - 2) == '”');
            return isBlank(after) && afterStop ? LIKELY : isStop(after) ? WEAK : NO;
        }
        if (!Character.isLetterOrDigit(before)) {
            return CERTAIN;
        }
        if (Character.isDigit(before) && isBlank(after)) {
            return WEAK;
        }
        boolean mayBePossessive = Apostrophes.mayEndWord(text, from, i);
        if (!isBlank(after)) {
            return mayBePossessive && after == '-' ? WEAK : LIKELY;
        }
        return mayBePossessive && i + 2 < to && Character.isLetterOrDigit(text.charAt(i + 2)) ? WEAK : LIKELY;
    }
}
