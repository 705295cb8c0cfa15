package dev.verbatim.taxonomy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A source as somebody asks for it. */
@Schema(name = "SourceWrite", additionalProperties = Schema.False.class)
public record SourceDraft(
        @NotBlank @Size(max = 200) @Schema(examples = "The Harbour Courier")
        String name,

        @Size(max = 2048)
        @Pattern(regexp = "https?://[^\\s]+", message = "must be an http or https URL")
        @Schema(nullable = true, format = "uri", examples = "https://courier.example/")
        @Nullable
        String homepage) {}
