package dev.verbatim.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The words of an article. */
@Schema(description = "The words of an article.")
public record Body(
        @Schema(
                maxLength = 2000000,
                description =
                        "Canonical text: NFC, \\n only, paragraphs apart by \\n\\n. Every span counts in this string.")
        String text,

        @Schema(maxLength = 4000000, description = "The same as clean HTML. No span counts in it.")
        String html,

        @Schema(
                minLength = 64,
                maxLength = 64,
                pattern = "^[0-9a-f]{64}$",
                description = "SHA-256 of the text's UTF-8 bytes.")
        String sha256,

        @Schema(minimum = "0", maximum = "1000000", examples = "689")
        int wordCount) {

    static Body of(ArticleVersion version) {
        return new Body(version.bodyText, version.bodyHtml, version.sha256, version.wordCount);
    }
}
