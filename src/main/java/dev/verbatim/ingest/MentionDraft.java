package dev.verbatim.ingest;

import dev.verbatim.entity.EntityType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a mention means: an entity there is, or one that there is not yet. Exactly one is given. */
@Schema(
        name = "MentionPatch",
        additionalProperties = Schema.False.class,
        description = "Whom the mention means: exactly one of entityId and newEntity.")
public record MentionDraft(
        @Pattern(regexp = "ent_[0-9a-z]{26}", message = "must be an entity id") @Schema(nullable = true) @Nullable
        String entityId,

        @Valid @Schema(nullable = true, description = "Somebody else of whom there is no entity yet.") @Nullable
        NewEntity newEntity) {

    /** An entity as an editor makes it. */
    @Schema(name = "NewEntity", additionalProperties = Schema.False.class)
    public record NewEntity(
            @NotNull EntityType type,

            @NotBlank @Size(max = 300) @Schema(examples = "Ada Fenwick")
            String name,

            @Size(max = 2000) @Schema(nullable = true, examples = "harbour master") @Nullable
            String description) {}
}
