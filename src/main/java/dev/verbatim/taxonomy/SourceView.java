package dev.verbatim.taxonomy;

import dev.verbatim.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A source as JSON. */
@Schema(name = "Source")
public record SourceView(
        @Schema(
                pattern = "^src_[0-9a-z]{26}$",
                minLength = 30,
                maxLength = 30,
                examples = "src_01jd9x7m3q4v5t6r7s8w9y0sr1")
        String id,

        @Schema(maxLength = 200, examples = "The Harbour Courier")
        String name,

        @Schema(nullable = true, format = "uri", maxLength = 2048) @Nullable
        String homepage,

        @Schema(minimum = "0", maximum = "100000000", examples = "12", description = "Published articles.")
        int articleCount,

        @Schema(hidden = true) @com.fasterxml.jackson.annotation.JsonIgnore
        String tag)
        implements Versioned {

    static SourceView of(Source source) {
        return new SourceView(source.id, source.name, source.homepage, source.articleCount, tag(source));
    }

    static String tag(Source source) {
        return "v" + source.version + "." + source.articleCount;
    }
}
