package dev.verbatim.taxonomy;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a source can be patched. */
@Schema(
        name = "SourcePatch",
        additionalProperties = Schema.False.class,
        description = "JSON Merge Patch (RFC 7396) of a source: what is absent stays, null removes.")
record SourcePatch(
        @Size(min = 1, max = 200)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Schema(examples = "The Harbour Courier")
        String name,

        @Size(max = 2048)
        @Pattern(regexp = "https?://[^\\s]+", message = "must be an http or https URL")
        @Schema(nullable = true, format = "uri", examples = "https://courier.example/")
        @Nullable
        String homepage) {

    static SourcePatch of(Source source) {
        return new SourcePatch(source.name, source.homepage);
    }
}
