package dev.verbatim.entity;

import dev.verbatim.text.OffsetUnit;
import dev.verbatim.text.Span;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A span as JSON: end exclusive, in the unit it names. */
@Schema(name = "Span", description = "A stretch of body.text: start inclusive, end exclusive.")
public record SpanView(
        @Schema(minimum = "0", maximum = "10000000", examples = "1508")
        int start,

        @Schema(minimum = "0", maximum = "10000000", examples = "1645")
        int end,

        @Schema(description = "What the offsets count.") OffsetUnit unit) {

    /** {@code span} already counts in {@code unit}. */
    public static SpanView of(Span span, OffsetUnit unit) {
        return new SpanView(span.start(), span.end(), unit);
    }
}
