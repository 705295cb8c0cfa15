package dev.verbatim.ingest;

import dev.verbatim.quote.Quote;
import dev.verbatim.text.Span;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds words in a text. */
final class Places {

    private Places() {}

    /** The occurrence of the words that starts nearest to {@code offset}, -1 when there is none. */
    static int nearest(String text, String words, int offset) {
        int from = Math.min(offset, text.length());
        int after = text.indexOf(words, from);
        int before = text.lastIndexOf(words, from);
        if (after < 0 || before < 0) {
            return Math.max(after, before);
        }
        return after - offset <= offset - before ? after : before;
    }

    /** Where a quote's words stand among the same neighbours as before; of equal ones the nearest. Whole words only. */
    static Optional<Span> inContext(String text, Quote quote, Predicate<Span> allowed) {
        Span best = null;
        long bestScore = Long.MIN_VALUE;
        for (int at = text.indexOf(quote.text); at >= 0; at = text.indexOf(quote.text, at + 1)) {
            Span span = new Span(at, at + quote.text.length());
            long score = 1_000_000L * context(text, span, quote) - Math.abs(at - quote.start);
            if (score > bestScore && isWhole(text, span) && allowed.test(span)) {
                best = span;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int context(String text, Span span, Quote quote) {
        int before = 0;
        while (before < Math.min(quote.prefix.length(), span.start())
                && text.charAt(span.start() - 1 - before) == quote.prefix.charAt(quote.prefix.length() - 1 - before)) {
            before++;
        }
        int after = 0;
        while (after < Math.min(quote.suffix.length(), text.length() - span.end())
                && text.charAt(span.end() + after) == quote.suffix.charAt(after)) {
            after++;
        }
        return before + after;
    }

    private static boolean isWhole(String text, Span span) {
        return isBorder(text, span.start()) && isBorder(text, span.end());
    }

    private static boolean isBorder(String text, int offset) {
        return offset == 0
                || offset == text.length()
                || !Character.isLetterOrDigit(text.charAt(offset - 1))
                || !Character.isLetterOrDigit(text.charAt(offset));
    }
}
