package dev.verbatim.entity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of an entity can be patched. */
@Schema(
        name = "EntityPatch",
        additionalProperties = Schema.False.class,
        description = "JSON Merge Patch (RFC 7396) of an entity: what is absent stays, null removes.")
record EntityPatch(
        @Size(min = 1, max = 300) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String name,

        EntityType type,
        @Size(max = 200) List<@NotBlank @Size(max = 300) String> aliases,
        @Size(max = 2000) @Schema(nullable = true) @Nullable String description,

        @Size(max = 20)
        List<@Size(max = 2048) @Pattern(regexp = "https?://[^\\s]+", message = "must be an http or https URL") String>
                sameAs) {

    static EntityPatch of(NamedEntity entity) {
        return new EntityPatch(entity.name, entity.type, entity.aliases, entity.description, entity.sameAs);
    }
}
