package dev.verbatim.annotate.parse;

import org.jspecify.annotations.Nullable;

/**
 * Which word a feature looks at, seen from where a model stands.
 *
 * @param source   {@code i} the top of the stack (or the word to be tagged), {@code j} the next input word, {@code k}
 *                 an element of the stack
 * @param window   words to the right (i, j) or elements up from the top (k, 0 or negative)
 * @param relation a relative of that word: h head, lmd leftmost dependent, rmd, lns left sibling, with 2 for the next
 */
record Place(char source, int window, @Nullable String relation) {

    /** Reads {@code j:-2_lmd}. */
    static Place of(String text) {
        int underscore = text.indexOf('_');
        String window = text.substring(2, underscore < 0 ? text.length() : underscore);
        return new Place(
                text.charAt(0), Integer.parseInt(window), underscore < 0 ? null : text.substring(underscore + 1));
    }
}
