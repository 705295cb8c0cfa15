package dev.verbatim.ingest;

import dev.verbatim.entity.SpanView;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.QuoteKind;
import dev.verbatim.quote.ReviewState;
import dev.verbatim.text.OffsetUnit;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a quote can be patched. */
@Schema(
        name = "QuotePatch",
        additionalProperties = Schema.False.class,
        description = "JSON Merge Patch (RFC 7396) of a quote: what is absent stays, null removes.")
record QuotePatch(
        @Size(min = 1, max = 20000)
        @Schema(
                description =
                        "The words; without a span, their nearest place in the article. With one, what stands there.")
        String text,

        @Schema(description = "Where the words stand in the article's text, in either unit.")
        SpanView span,

        QuoteKind kind,

        @Pattern(regexp = "ent_[0-9a-z]{26}", message = "must be an entity id")
        @Schema(nullable = true, description = "Who said it; null means that it is not known.")
        @Nullable
        String speakerEntityId,

        @Schema(
                enumeration = {"confirmed", "corrected", "rejected"},
                description = "The decision; corrected when it is absent and something else is changed.")
        ReviewState reviewState,

        @Size(max = 2000) @Schema(nullable = true) @Nullable String note) {

    static QuotePatch of(Quote quote) {
        return new QuotePatch(
                quote.text,
                SpanView.of(quote.span(), OffsetUnit.UTF16),
                quote.kind,
                quote.speakerId,
                quote.reviewState,
                quote.reviewNote);
    }

    /** Whether the quote itself changes, not only what people say about it. */
    boolean changes(QuotePatch present) {
        return !text.equals(present.text)
                || !span.equals(present.span)
                || kind != present.kind
                || !java.util.Objects.equals(speakerEntityId, present.speakerEntityId);
    }
}
