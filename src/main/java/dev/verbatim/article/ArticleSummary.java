package dev.verbatim.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.verbatim.entity.EntityView;
import dev.verbatim.entity.MentionView;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.quote.QuoteView;
import dev.verbatim.taxonomy.SourceRef;
import dev.verbatim.taxonomy.TermRef;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article in a list: everything but its text. */
@Schema(description = "An article in a list: everything but its text.")
public record ArticleSummary(
        @Schema(
                pattern = "^art_[0-9a-z]{26}$",
                minLength = 30,
                maxLength = 30,
                examples = "art_01jd9x7m3q4v5t6r7s8w9y0zab")
        String id,

        @Schema(
                format = "uri",
                maxLength = 2048,
                examples = "http://localhost:8080/v1/articles/art_01jd9x7m3q4v5t6r7s8w9y0zab")
        String href,

        @Schema(nullable = true, format = "uri", maxLength = 2048) @Nullable
        String webUrl,

        @Schema(nullable = true, maxLength = 500, examples = "hc-2025-03-11-ferry") @Nullable
        String externalId,

        @Schema(maxLength = 1000, examples = "Ferry to sail again after five days in port")
        String title,

        @Schema(nullable = true, maxLength = 2000) @Nullable String standfirst,
        @Schema(maxLength = 35, examples = "en-GB") String lang,
        ArticleStatus status,
        SourceRef source,
        @Schema(nullable = true) @Nullable TermRef section,
        @Schema(maxItems = 100) List<TermRef> tags,
        @Schema(maxItems = 50) List<TermRef> authors,
        @Schema(nullable = true) @Nullable Instant publishedAt,
        Instant updatedAt,

        @Schema(minimum = "1", maximum = "100000", examples = "1")
        int version,

        ArticleCounts counts,

        @Schema(maxItems = 1000, description = "With include=quotes: in reading order.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<QuoteView> quotes,

        @Schema(maxItems = 1000, description = "With include=entities: the most mentioned first.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<EntityView> entities,

        @Schema(maxItems = 5000, description = "With include=mentions: in reading order.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<MentionView> mentions,

        @Schema(description = "With include=body: its text.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Body body) {

    static ArticleSummary of(Article article, Companions companions, PublicUrl url) {
        return new ArticleSummary(
                article.id,
                url.of("articles", article.id),
                article.webUrl,
                article.externalId,
                article.title,
                article.standfirst,
                article.lang,
                article.status,
                SourceRef.of(article.source),
                article.section(),
                article.tags,
                article.authors,
                article.publishedAt,
                article.updatedAt,
                article.version,
                ArticleCounts.of(article),
                companions.quotes(article.id),
                companions.entities(article.id),
                companions.mentions(article.id),
                companions.body(article.id));
    }
}
