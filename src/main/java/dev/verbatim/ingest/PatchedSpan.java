package dev.verbatim.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.entity.SpanView;
import dev.verbatim.http.ProblemException;
import dev.verbatim.quote.Quote;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.OffsetUnit;
import dev.verbatim.text.Span;

/** Finds the place that a patch of a quote means. */
final class PatchedSpan {

    private PatchedSpan() {}

    /** In UTF-16 units. 422 when the span is not in the text, or other words stand there than the patch says. */
    static Span of(Quote quote, QuotePatch patched, JsonNode changes, String text) {
        if (changes.has("span")) {
            Span span = span(patched.span(), text);
            if (changes.has("text") && !patched.text().equals(span.of(text))) {
                throw ProblemException.body(
                        "#/text", "Other words stand at this span: '" + excerpt(span.of(text)) + "'.");
            }
            return span;
        }
        if (changes.has("text")) {
            int at = Places.nearest(text, patched.text(), quote.start);
            if (at < 0) {
                throw ProblemException.body("#/text", "These words do not stand in the article's text.");
            }
            return new Span(at, at + patched.text().length());
        }
        return quote.span();
    }

    private static Span span(SpanView given, String text) {
        int length = given.unit() == OffsetUnit.UTF16 ? text.length() : text.codePointCount(0, text.length());
        if (given.start() < 0 || given.end() <= given.start() || given.end() > length) {
            throw ProblemException.body(
                    "#/span", "A span starts before it ends, and ends within the text of " + length + ".");
        }
        Span span = new Span(given.start(), given.end());
        Span utf16 =
                given.unit() == OffsetUnit.UTF16 ? span : CodePoints.of(text).toUtf16(span);
        if (splitsPair(text, utf16.start()) || splitsPair(text, utf16.end())) {
            throw ProblemException.body("#/span", "The span cuts a character in two.");
        }
        return utf16;
    }

    private static boolean splitsPair(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    private static String excerpt(String words) {
        return words.length() <= 200 ? words : words.substring(0, 199) + "…";
    }
}
