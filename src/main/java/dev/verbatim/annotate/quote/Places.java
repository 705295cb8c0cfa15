package dev.verbatim.annotate.quote;

/** What the characters beside a mark tell about it. */
final class Places {

    private Places() {}

    /** After it a quotation may begin. */
    static boolean isGap(char c) {
        return isBracketOrBlank(c) || "—–-/\"':;,=>*_.".indexOf(c) >= 0;
    }

    /** After it no quotation ends. */
    static boolean isBracketOrBlank(char c) {
        return isBlank(c) || "([{“‘«„".indexOf(c) >= 0;
    }

    /** The blank that does not break lines included. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isWordStart(char c) {
        return Character.isLetterOrDigit(c) || "[($£€¥#@…“‘’\"'«.-—–¡¿&%*<".indexOf(c) >= 0 || Character.isSurrogate(c);
    }

    static boolean isStop(char c) {
        return ".,;:!?)]".indexOf(c) >= 0;
    }
}
