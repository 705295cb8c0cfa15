package dev.verbatim.ingest;

import dev.verbatim.article.CorrectionKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A correction as an editor sends it. */
@Schema(
        name = "CorrectionWrite",
        additionalProperties = Schema.False.class,
        description = "A note for readers, with the article's new text if that changes.")
public record CorrectionDraft(
        @NotNull CorrectionKind kind,

        @NotBlank @Size(max = 10000) @Schema(examples = "An earlier version named the wrong harbour.")
        String text,

        @Size(max = 200000, message = "must be at most 200000 characters")
        @Schema(nullable = true, description = "The whole new text; absent when the words stay as they are.")
        @Nullable
        String bodyText) {}
