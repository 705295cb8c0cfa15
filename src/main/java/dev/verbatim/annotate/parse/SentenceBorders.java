package dev.verbatim.annotate.parse;

import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private final List<Span> tokens;
    private final List<String> forms;

    private SentenceBorders(String text, List<Span> tokens) {
        this.tokens = tokens;
        this.forms = tokens.stream().map(token -> token.of(text)).toList();
    }

    /** Exclusive ends of the sentences among the tokens of one line; the last is the number of tokens. */
    static List<Integer> ends(String text, List<Span> tokens) {
        return new SentenceBorders(text, tokens).ends();
    }

    private List<Integer> ends() {
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        boolean quoteOpen = false;
        for (int i = 0; i < forms.size(); i++) {
            quoteOpen ^= forms.get(i).equals("\"");
            int end = isNumbering(start, i) ? 0 : endAfter(i, quoteOpen);
            if (end > 0) {
                quoteOpen ^= hasOddQuotes(i + 1, end);
                i = end - 1;
            } else if (i + 1 - start >= LONGEST_SENTENCE) {
                end = i + 1;
            }
            if (end > 0) {
                ends.add(end);
                start = end;
            }
        }
        if (start < forms.size()) {
            ends.add(forms.size());
        }
        return ends;
    }

    private boolean hasOddQuotes(int from, int to) {
        return forms.subList(from, to).stream().filter("\""::equals).count() % 2 == 1;
    }

    /** The end of the sentence that token {@code i} closes, or 0. */
    private int endAfter(int i, boolean quoteOpen) {
        if (!isFinal(forms.get(i))) {
            return endsAsAbbreviation(i) ? i + 1 : 0;
        }
        int end = i + 1;
        while (end < forms.size() && isClosing(end, quoteOpen)) {
            end++;
        }
        if (end == forms.size()) {
            return end;
        }
        char next = forms.get(end).charAt(0);
        boolean inside = end == i + 1 && !blankBefore(end) && !Character.isUpperCase(next);
        return Character.isLowerCase(next) || inside ? 0 : end;
    }

    /** The full stop of {@code 3. Roads}. */
    private boolean isNumbering(int start, int i) {
        return i == start + 1
                && i + 1 < forms.size()
                && forms.get(start).chars().allMatch(c -> Marks.isDigit((char) c));
    }

    private boolean blankBefore(int i) {
        return tokens.get(i - 1).end() != tokens.get(i).start();
    }

    private boolean endsAsAbbreviation(int i) {
        String form = forms.get(i);
        return form.length() > 2
                && form.endsWith(".")
                && i + 1 < forms.size()
                && OPENING_WORDS.contains(forms.get(i + 1))
                && !NEVER_LAST.contains(form.toLowerCase(Locale.ROOT));
    }

    private static boolean isFinal(String form) {
        return form.chars().allMatch(c -> Marks.isFinal((char) c) || c == '\u2026');
    }

    /** A bracket or quote that stands close behind the final mark, or a straight double quote that is open. */
    private boolean isClosing(int i, boolean quoteOpen) {
        String form = forms.get(i);
        if (form.equals(")") || form.equals("]") || form.equals("}") || form.equals("''")) {
            return true;
        }
        boolean quote = form.equals("'") || form.equals("\"");
        return quote && (!blankBefore(i) || quoteOpen && form.equals("\""));
    }
}
