package dev.verbatim.ingest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Into which entity another shall be merged. */
@Schema(name = "MergeRequest", additionalProperties = Schema.False.class)
public record MergeDraft(
        @NotNull
        @Pattern(regexp = "ent_[0-9a-z]{26}", message = "must be an entity id")
        @Schema(
                description = "The entity that stays.",
                pattern = "^ent_[0-9a-z]{26}$",
                examples = "ent_01jd9x7m3q4v5t6r7s8w9y0pom")
        String into,

        @Size(max = 2000) @Schema(nullable = true, description = "Why, for the log.") @Nullable
        String note) {}
