package dev.verbatim.quote;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a quote got its speaker, as JSON. */
@Schema(name = "Explanation", description = "Why a quote got its speaker, for people.")
public record ExplanationView(
        @Schema(maxLength = 200, examples = "subject-of-cue", description = "Stable name of the rule that decided.")
        String rule,

        @Schema(maxItems = 100, description = "The steps from the quotation to its speaker.")
        List<@Size(max = 500) String> path,

        @Schema(maxItems = 100, description = "Who was considered and why not taken.")
        List<Rejected> rejected) {

    /** A candidate that lost. */
    @Schema(name = "RejectedSpeaker", description = "A candidate that lost.")
    public record Rejected(
            @Schema(maxLength = 500) String text,
            @Schema(maxLength = 500) String reason) {}
}
