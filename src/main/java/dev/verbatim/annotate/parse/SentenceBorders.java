package dev.verbatim.annotate.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds where sentences end inside one line.
 *
 * <p>A sentence ends after final marks and the quotes and brackets that close on them, but not before a lower-case word
 * (“Why?” he asked.), and after an abbreviation when a word that opens sentences follows (in the U.S. The army ...).
 */
final class SentenceBorders {

    /** Nothing longer is parsed as one sentence: lists and tables have no full stop and would cost quadratic time. */
    static final int LONGEST_SENTENCE = 150;

    private static final Set<String> OPENING_WORDS = Set.of(
            "The", "He", "She", "It", "They", "We", "But", "And", "In", "On", "At", "This", "That", "These", "Those",
            "There", "When", "While", "After", "Before", "If", "As", "For", "However", "His", "Her", "Its", "Their",
            "Our", "My", "You", "What", "Who", "Why", "How", "Now", "Then", "So", "Yet", "Not", "An", "Many", "Some");
    private static final Set<String> NEVER_LAST = Set.of(
            "mr.", "mrs.", "ms.", "dr.", "prof.", "sen.", "rep.", "gov.", "gen.", "col.", "lt.", "sgt.", "capt.",
            "maj.", "rev.", "hon.", "st.", "messrs.", "pres.", "supt.", "vs.", "v.", "no.");

    private SentenceBorders() {}

    /** Consecutive runs of {@code forms} (normalised forms of one line) as their exclusive ends; the last is the size. */
    static List<Integer> ends(List<String> forms, List<Boolean> blankBefore) {
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        boolean quoteOpen = false;
        for (int i = 0; i < forms.size(); i++) {
            if (forms.get(i).equals("\"")) {
                quoteOpen = !quoteOpen;
            }
            int end = endAfter(forms, blankBefore, i, quoteOpen);
            if (end > 0) {
                quoteOpen = quoteOpen != quotesIn(forms, i + 1, end);
                ends.add(end);
                start = end;
                i = end - 1;
            } else if (i + 1 - start >= LONGEST_SENTENCE) {
                ends.add(i + 1);
                start = i + 1;
            }
        }
        if (start < forms.size()) {
            ends.add(forms.size());
        }
        return ends;
    }

    private static boolean quotesIn(List<String> forms, int from, int to) {
        return forms.subList(from, to).stream().filter("\""::equals).count() % 2 == 1;
    }

    private static int endAfter(List<String> forms, List<Boolean> blankBefore, int index, boolean quoteOpen) {
        String form = forms.get(index);
        if (!isFinal(form)) {
            return endsAsAbbreviation(forms, index) ? index + 1 : 0;
        }
        int end = index + 1;
        while (end < forms.size() && isClosing(forms, blankBefore, end, quoteOpen)) {
            end++;
        }
        boolean goesOn =
                end < forms.size() && Character.isLowerCase(forms.get(end).charAt(0));
        boolean joined = end == index + 1 && end < forms.size() && !blankBefore.get(end) && !isFinal(forms.get(end));
        return goesOn || joined ? 0 : end;
    }

    private static boolean endsAsAbbreviation(List<String> forms, int index) {
        String form = forms.get(index);
        return form.length() > 2
                && form.endsWith(".")
                && index + 1 < forms.size()
                && OPENING_WORDS.contains(forms.get(index + 1))
                && !NEVER_LAST.contains(form.toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isFinal(String form) {
        return form.chars().allMatch(c -> c == '.' || c == '!' || c == '?' || c == '\u2026');
    }

    /** A quote or bracket that stands close behind the final mark, or a straight double quote that is open. */
    private static boolean isClosing(List<String> forms, List<Boolean> blankBefore, int index, boolean quoteOpen) {
        String form = forms.get(index);
        if (form.equals(")") || form.equals("]") || form.equals("}") || form.equals("''")) {
            return true;
        }
        boolean quote = form.equals("'") || form.equals("\"");
        return quote && (!blankBefore.get(index) || (quoteOpen && form.equals("\"")));
    }
}
