package dev.verbatim.annotate.parse;

/** Classes of characters as the models were trained to see them: ASCII letters only, typographic marks included. */
final class Marks {

    private Marks() {}

    static boolean isUpper(char c) {
        return 'A' <= c && c <= 'Z';
    }

    static boolean isLower(char c) {
        return 'a' <= c && c <= 'z';
    }

    static boolean isLetter(char c) {
        return isUpper(c) || isLower(c);
    }

    static boolean isDigit(char c) {
        return '0' <= c && c <= '9';
    }

    static boolean isVowel(char c) {
        return "aeiouAEIOU".indexOf(c) >= 0;
    }

    static boolean isPunctuation(char c) {
        return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~';
    }

    static boolean isCurrency(char c) {
        return c == '$' || '\u00A2' <= c && c <= '\u00A5' || '\u20A0' <= c && c <= '\u20CF';
    }

    static boolean isArrow(char c) {
        return '\u2190' <= c && c <= '\u21FF' || '\u27F0' <= c && c <= '\u27FF' || '\u2900' <= c && c <= '\u297F';
    }

    static boolean isSymbol(char c) {
        return isPunctuation(c) || '\u2000' <= c && c <= '\u206F' || isCurrency(c) || isArrow(c);
    }

    static boolean isHyphen(char c) {
        return c == '-' || '\u2010' <= c && c <= '\u2014';
    }

    static boolean isFinal(char c) {
        return c == '.' || c == '?' || c == '!' || c == '\u203C' || '\u2047' <= c && c <= '\u2049';
    }

    static boolean isSeparator(char c) {
        return ",;:|/\\".indexOf(c) >= 0;
    }

    static boolean isSingleQuote(char c) {
        return c == '\'' || '\u2018' <= c && c <= '\u201B';
    }

    static boolean isDoubleQuote(char c) {
        return c == '"' || '\u201C' <= c && c <= '\u201F';
    }

    static boolean isQuote(char c) {
        return isSingleQuote(c) || isDoubleQuote(c);
    }

    static boolean isOpeningBracket(char c) {
        return "({[<".indexOf(c) >= 0;
    }

    static boolean isClosingBracket(char c) {
        return ")}]>".indexOf(c) >= 0;
    }

    static boolean isBracket(char c) {
        return isOpeningBracket(c) || isClosingBracket(c);
    }

    /** A sign that belongs to the number behind it. */
    static boolean isNumberSign(char c) {
        return ".-+\u00B1\u2212\u2213\u221A\u221B\u221C".indexOf(c) >= 0;
    }

    /** Lower case of ASCII, Latin-1 and the few others that nlp4j knows; length is kept. */
    static char lower(char c) {
        if (isUpper(c) || '\u00C0' <= c && c <= '\u00DE' && c != '\u00D7') {
            return (char) (c + 32);
        }
        return c;
    }

    static String lower(String text) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            units[i] = lower(units[i]);
        }
        return new String(units);
    }
}
