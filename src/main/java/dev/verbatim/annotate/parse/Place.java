package dev.verbatim.annotate.parse;

import java.util.Locale;

/**
 * Which word a feature looks at, seen from where a model stands.
 *
 * @param source {@code i} the top of the stack (or the word to be tagged), {@code j} the next input word, {@code k} an
 *               element of the stack
 * @param window words to the right (i, j) or elements up from the top (k, 0 or negative)
 */
record Place(char source, int window, Relative relative) {

    /** That word or one of its relatives; the names are those of the models' templates. */
    enum Relative {
        SELF,
        /** Head, and the head's head. */
        H,
        H2,
        /** Leftmost dependent on the left side, and the next one. */
        LMD,
        LMD2,
        /** Rightmost dependent on the right side, and the one before it. */
        RMD,
        RMD2,
        /** Nearest sibling to the left, and the one before it. */
        LNS,
        LNS2
    }

    /** Reads {@code j:-2_lmd}. */
    static Place of(String text) {
        int underscore = text.indexOf('_');
        String window = text.substring(2, underscore < 0 ? text.length() : underscore);
        Relative relative = underscore < 0
                ? Relative.SELF
                : Relative.valueOf(text.substring(underscore + 1).toUpperCase(Locale.ROOT));
        return new Place(text.charAt(0), Integer.parseInt(window), relative);
    }
}
