package dev.verbatim.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key as an administrator asks for it. */
@Schema(name = "ApiKeyWrite", additionalProperties = Schema.False.class)
public record ApiKeyDraft(
        @NotBlank
        @Size(max = 200)
        @Schema(examples = "The Harbour Courier, mirror", description = "Who holds it: for people.")
        String name,

        @NotNull
        @Size(min = 1, max = 4)
        @Schema(examples = "[\"reader\"]", description = "Each role includes `reader`; `admin` includes all.")
        Set<@NotNull Role> roles,

        @Min(1)
        @Max(1_000_000)
        @Schema(nullable = true, examples = "1200", description = "Requests a minute; null: as many as any key.")
        @Nullable
        Integer rateLimit) {}
