package dev.verbatim.annotate.parse;

import java.util.Arrays;

/**
 * A copy of a text that the tokenizer understands, unit for unit as long as the original, so that offsets stay true.
 *
 * <p>Typographic quotes and apostrophes become typewriter ones, every kind of blank becomes a space, and words longer
 * than any word become letters: the tokenizer's patterns must not meet megabytes without a blank.
 */
final class NormalisedText {

    static final int LONGEST_WORD = 200;

    private NormalisedText() {}

    static String of(String text) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            units[i] = normalise(units[i]);
        }
        flattenHugeWords(units);
        return new String(units);
    }

    private static char normalise(char unit) {
        return switch (unit) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u02BC', '\u2032', '\u00B4' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033' -> '"';
            case '\n' -> '\n';
            default -> isBlank(unit) ? ' ' : unit;
        };
    }

    private static boolean isBlank(char unit) {
        return Character.isWhitespace(unit)
                || Character.isSpaceChar(unit)
                || Character.isISOControl(unit)
                || unit == '\u200B'
                || unit == '\uFEFF';
    }

    private static void flattenHugeWords(char[] units) {
        int start = 0;
        for (int i = 0; i <= units.length; i++) {
            if (i == units.length || units[i] == ' ' || units[i] == '\n') {
                if (i - start > LONGEST_WORD) {
                    Arrays.fill(units, start, i, 'x');
                }
                start = i + 1;
            }
        }
    }
}
