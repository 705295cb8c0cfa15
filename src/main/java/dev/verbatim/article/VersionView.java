package dev.verbatim.article;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version in the list of an article's versions. */
@Schema(name = "Version", description = "One immutable state of an article.")
public record VersionView(
        @Schema(minimum = "1", maximum = "100000", examples = "2")
        int version,

        Instant createdAt,

        @Schema(
                minLength = 64,
                maxLength = 64,
                pattern = "^[0-9a-f]{64}$",
                description = "SHA-256 of the text's UTF-8 bytes: equal when only other things changed.")
        String sha256,

        @Schema(nullable = true, maxLength = 300, description = "What the correction said; null for other changes.")
        @Nullable
        String reason) {

    static VersionView of(ArticleVersion version) {
        return new VersionView(version.version, version.createdAt, version.sha256, version.reason);
    }
}
