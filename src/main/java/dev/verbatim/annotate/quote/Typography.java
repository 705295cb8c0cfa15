package dev.verbatim.annotate.quote;

import java.util.List;

/**
 * One typography for all texts: outer quotations in “ ”, nested ones in ‘ ’.
 *
 * <p>The parser was trained on American newspapers and takes a British closing mark for an apostrophe. Giving it the
 * same characters for the same roles makes British articles parse as well as American ones.
 */
public final class Typography {

    private Typography() {}

    /** The text with its stretches' marks made uniform, unit for unit as long as the original. */
    public static String uniform(String text, List<Stretch> stretches) {
        char[] units = text.toCharArray();
        for (Stretch stretch : stretches) {
            boolean nested = stretch.nested();
            open(units, stretch, nested ? '‘' : '“');
            if (stretch.closed()) {
                close(units, stretch, nested ? '’' : '”');
            }
        }
        return new String(units);
    }

    /** A mark of two characters ({@code ''}) becomes a blank and a mark, the mark next to the words. */
    private static void open(char[] units, Stretch stretch, char mark) {
        int at = stretch.outer().start();
        if (isDoubled(units, at)) {
            units[at++] = ' ';
        }
        units[at] = mark;
    }

    private static void close(char[] units, Stretch stretch, char mark) {
        int at = stretch.outer().end() - 1;
        if (at > stretch.inner().end() && isDoubled(units, at - 1)) {
            units[at--] = ' ';
        }
        units[at] = mark;
    }

    private static boolean isDoubled(char[] units, int at) {
        char c = units[at];
        return (c == '\'' || c == '`' || c == '’' || c == '‘') && at + 1 < units.length && units[at + 1] == c;
    }
}
