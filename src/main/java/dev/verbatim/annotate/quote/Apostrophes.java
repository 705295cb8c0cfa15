package dev.verbatim.annotate.quote;

import java.util.Locale;
import java.util.Set;

/** Words that carry an apostrophe at an edge, where it looks like a quotation mark. */
final class Apostrophes {

    /** What stands after an apostrophe that replaces the beginning of a word. */
    private static final Set<String> CLIPPED = Set.of(
            "tis", "twas", "twere", "twill", "twould", "tisn", "em", "til", "till", "bout", "cause", "cos", "coz", "n",
            "round", "neath", "gainst", "tween", "twixt", "nuff", "nother", "hood", "burbs", "ere", "ow", "ello", "fro",
            "roo", "bama", "s");

    /** What stands before an apostrophe that replaces the end of a word. */
    private static final Set<String> CUT =
            Set.of("o", "ol", "n", "th", "an", "wi", "lil", "po", "mo", "fo", "ya", "gov");

    private static final int SHORTEST_GLUED = 4;

    private Apostrophes() {}

    /** The mark at {@code i} stands for missing letters or digits: {@code ’tis}, {@code ’90s}, {@code rock ’n’ roll}. */
    static boolean isElision(String text, int i, int to) {
        int end = i + 1;
        while (end < to && end < i + 8 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String word = text.substring(i + 1, end).toLowerCase(Locale.ROOT);
        return CLIPPED.contains(word) && !startsSentence(text, i, word) || isYear(word);
    }

    /** {@code 'Cause and effect,' he said} and {@code ‘Em} are rare; a capital after the mark speaks for a quotation. */
    private static boolean startsSentence(String text, int i, String word) {
        return Character.isUpperCase(text.charAt(i + 1)) && word.length() > 4;
    }

    private static boolean isYear(String word) {
        boolean digits = word.length() >= 2 && Character.isDigit(word.charAt(0)) && Character.isDigit(word.charAt(1));
        return digits && (word.length() == 2 || word.length() == 3 && word.charAt(2) == 's');
    }

    /** A blank was forgotten: {@code she spoke of‘open doors’}; no apostrophe stands between words as long as these. */
    static boolean isGluedMark(String text, int i, int to) {
        boolean mayOpen = text.charAt(i) == '‘' || text.charAt(i) == '\'';
        return mayOpen && letters(text, i, -1, 0, to) >= SHORTEST_GLUED && letters(text, i, 1, 0, to) >= SHORTEST_GLUED;
    }

    private static int letters(String text, int i, int step, int from, int to) {
        int k = i + step;
        while (k >= from && k < to && Math.abs(k - i) <= SHORTEST_GLUED && Character.isLetter(text.charAt(k))) {
            k += step;
        }
        return Math.abs(k - i) - 1;
    }

    /** The word before the mark at {@code i} may own it: {@code workers’}, {@code Gomez’}, {@code rockin’}, {@code o’}. */
    static boolean mayEndWord(String text, int from, int i) {
        char last = Character.toLowerCase(text.charAt(i - 1));
        if (last == 's' || last == 'x' || last == 'z') {
            return true;
        }
        int start = i;
        while (start > from && start > i - 12 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, i).toLowerCase(Locale.ROOT);
        return CUT.contains(word) || word.endsWith("in") && word.length() > 3;
    }
}
