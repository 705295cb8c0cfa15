package dev.verbatim.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The one normalisation of an article's text; every span counts in its result and in no other string.
 *
 * <p>Rule: Unicode NFC; every line break (CR LF, CR, LF, NEL, LS, PS, VT, FF) is {@code \n}; blanks at the end of each
 * line go; a run of empty lines separates paragraphs as exactly {@code \n\n}; leading and trailing blank lines go;
 * characters that no text has (C0 and C1 controls other than tab and line feed, lone surrogates, noncharacters and the
 * byte order mark) are dropped, because neither JSON nor PostgreSQL can carry all of them. Applying it twice changes
 * nothing.
 */
public final class CanonicalText {

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\r\u0085\u2028\u2029\u000B\f]");
    private static final Pattern TRAILING_BLANKS = Pattern.compile("[\\h]+(?=\n|\\z)");
    private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\n{2,}");
    private static final Pattern EDGES = Pattern.compile("\\A[\\h\n]*\n|\n+\\z");

    private CanonicalText() {}

    /** The canonical form of {@code raw}; empty when nothing but blanks and controls was given. */
    public static String of(String raw) {
        String text = LINE_BREAK.matcher(raw).replaceAll("\n");
        text = Normalizer.normalize(withoutStrayCharacters(text), Normalizer.Form.NFC);
        text = TRAILING_BLANKS.matcher(text).replaceAll("");
        text = PARAGRAPH_BREAK.matcher(text).replaceAll("\n\n");
        text = EDGES.matcher(text).replaceAll("");
        return text.isBlank() ? "" : text;
    }

    private static String withoutStrayCharacters(String text) {
        if (text.codePoints().noneMatch(CanonicalText::isStray)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isStray(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isStray(int c) {
        return (c < 0x20 && c != '\n' && c != '\t')
                || (c >= 0x7F && c <= 0x9F)
                || (c >= 0xD800 && c <= 0xDFFF)
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || (c & 0xFFFE) == 0xFFFE
                || c == 0xFEFF;
    }
}
