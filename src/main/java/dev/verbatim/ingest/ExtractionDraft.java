package dev.verbatim.ingest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A text to try the extractor on. */
@Schema(name = "ExtractionRequest", additionalProperties = Schema.False.class)
public record ExtractionDraft(
        @NotBlank
        @Size(max = 200000, message = "must be at most 200000 characters")
        @Schema(examples = "‘The ferry will sail tomorrow,’ said Ada Fenwick, the harbour master.")
        String text,

        @Size(max = 35)
        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "must be a BCP 47 language tag")
        @Schema(nullable = true, examples = "en-GB", description = "Detected when it is absent.")
        @Nullable
        String lang,

        @Schema(nullable = true, description = "Whether each quote says why it got its speaker.") @Nullable
        Boolean explain) {}
