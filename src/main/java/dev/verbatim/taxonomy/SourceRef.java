package dev.verbatim.taxonomy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source as an article names it. */
@Schema(description = "Who published the article.")
public record SourceRef(
        @Schema(
                pattern = "^src_[0-9a-z]{26}$",
                minLength = 30,
                maxLength = 30,
                examples = "src_01jd9x7m3q4v5t6r7s8w9y0sr1")
        String id,

        @Schema(maxLength = 200, examples = "The Harbour Courier")
        String name) {

    public static SourceRef of(Source source) {
        return new SourceRef(source.id, source.name);
    }
}
