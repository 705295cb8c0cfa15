package dev.verbatim.ingest;

import dev.verbatim.annotate.Warning;
import dev.verbatim.entity.EntityView;
import dev.verbatim.entity.MentionView;
import dev.verbatim.quote.QuoteView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would be extracted from a text. */
@Schema(
        description = "What would be extracted. Nothing is stored: the ids have the form of ids and join the parts of"
                + " this answer, but nothing answers at them.")
public record ExtractionResult(
        @Schema(maxLength = 200000, description = "The canonical text: spans count in it.")
        String text,

        @Schema(maxItems = 1000) List<QuoteView> quotes,
        @Schema(maxItems = 5000) List<MentionView> mentions,
        @Schema(maxItems = 1000) List<EntityView> entities,

        @Schema(maxLength = 100, examples = "quotes/1.4.0") String extractor,

        @Schema(maxItems = 100) List<ExtractionWarning> warnings) {

    /** What a reader of the answer should know. */
    public record ExtractionWarning(
            @Schema(maxLength = 100, examples = "unsupported-language")
            String code,

            @Schema(maxLength = 1000) String detail) {

        static ExtractionWarning of(Warning warning) {
            return new ExtractionWarning(warning.code(), warning.detail());
        }
    }
}
