package dev.verbatim.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many quotes, entities and corrections an article has. */
public record ArticleCounts(
        @Schema(minimum = "0", maximum = "10000", examples = "8")
        int quotes,

        @Schema(minimum = "0", maximum = "10000", examples = "19")
        int entities,

        @Schema(minimum = "0", maximum = "1000", examples = "0")
        int corrections) {

    static ArticleCounts of(Article article) {
        return new ArticleCounts(article.quoteCount, article.entityCount, article.correctionCount);
    }
}
