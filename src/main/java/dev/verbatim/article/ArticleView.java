package dev.verbatim.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.verbatim.entity.EntityView;
import dev.verbatim.entity.MentionView;
import dev.verbatim.http.Versioned;
import dev.verbatim.quote.QuoteView;
import dev.verbatim.taxonomy.SourceRef;
import dev.verbatim.taxonomy.TermRef;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article as JSON. */
@Schema(name = "Article", description = "An article with its text.")
public record ArticleView(
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
        Body body,

        @Schema(maxItems = 1000, description = "What readers were told about changes, oldest first.")
        List<CorrectionView> corrections,

        Rights rights,
        Extraction extraction,

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

        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    /** What others may do with it. */
    @Schema(name = "Rights")
    public record Rights(
            @Schema(nullable = true, maxLength = 4000) @Nullable
            String usageTerms,

            boolean syndicatable,

            @Schema(nullable = true, maxLength = 1000) @Nullable
            String copyrightNotice) {}

    /** What the machine has done with it. */
    @Schema(name = "Extraction")
    public record Extraction(
            ExtractionState state,

            @Schema(maxLength = 100, examples = "quotes/1.4.0")
            String extractor,

            @Schema(nullable = true) @Nullable Instant finishedAt) {}

    /** The view of an article with the words of its present version and what was asked to come along. */
    static ArticleView of(Article article, Body body, List<CorrectionView> corrections, ArticleSummary summary) {
        return new ArticleView(
                summary.id(),
                summary.href(),
                summary.webUrl(),
                summary.externalId(),
                summary.title(),
                summary.standfirst(),
                summary.lang(),
                summary.status(),
                summary.source(),
                summary.section(),
                summary.tags(),
                summary.authors(),
                summary.publishedAt(),
                summary.updatedAt(),
                summary.version(),
                summary.counts(),
                body,
                corrections,
                new Rights(article.usageTerms, article.syndicatable, article.copyrightNotice),
                new Extraction(article.extractionState, article.extractor, article.extractedAt),
                summary.quotes(),
                summary.entities(),
                summary.mentions(),
                article.tag());
    }
}
