package dev.verbatim.entity;

import dev.verbatim.text.OffsetUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mention as JSON. */
@Schema(name = "Mention", description = "A place in body.text that refers to an entity.")
public record MentionView(
        @Schema(
                pattern = "^men_[0-9a-z]{26}$",
                minLength = 30,
                maxLength = 30,
                examples = "men_01jd9x7m3q4v5t6r7s8w9y0m01")
        String id,

        @Schema(
                pattern = "^art_[0-9a-z]{26}$",
                minLength = 30,
                maxLength = 30,
                examples = "art_01jd9x7m3q4v5t6r7s8w9y0zab")
        String articleId,

        @Schema(minimum = "1", maximum = "100000", examples = "1")
        int articleVersion,

        @Schema(nullable = true, description = "Null while it is not certain who is meant.") @Nullable
        EntityRef entity,

        @Schema(maxLength = 500, examples = "Fenwick") String text,
        MentionKind kind,
        SpanView span,

        @Schema(minimum = "0", maximum = "1", examples = "0.97")
        double confidence,

        @Schema(maxItems = 10) List<CandidateView> candidates) {

    /** {@code refs} knows every entity that the mention names, see {@link Mentions#entityIds}. */
    public static MentionView of(Mention mention, EntityRefs refs, OffsetUnit unit) {
        return new MentionView(
                mention.id,
                mention.articleId,
                mention.articleVersion,
                refs.of(mention.entityId),
                mention.text,
                mention.kind,
                SpanView.of(mention.span(unit), unit),
                mention.confidence,
                refs.candidates(mention.candidates));
    }
}
