package dev.verbatim.article;

import dev.verbatim.taxonomy.TermRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article looked like when a version of it was made, besides the words. Kept with the version, because the JSON
 * of a version must never change, whatever later becomes of the article. Times are text: this is stored as JSON.
 */
public record VersionSnapshot(
        String lang,
        ArticleStatus status,
        String sourceName,
        @Nullable TermRef section,
        List<TermRef> tags,
        List<TermRef> authors,
        @Nullable String webUrl,
        @Nullable String publishedAt,
        int quotes,
        int entities,
        int corrections,
        @Nullable String usageTerms,
        boolean syndicatable,
        @Nullable String copyrightNotice,
        String extractor,
        @Nullable String extractedAt) {

    /** The article as it stands, its counts included. */
    public static VersionSnapshot of(Article article) {
        return new VersionSnapshot(
                article.lang,
                article.status,
                article.source.name,
                article.section(),
                article.tags,
                article.authors,
                article.webUrl,
                article.publishedAt == null ? null : article.publishedAt.toString(),
                article.quoteCount,
                article.entityCount,
                article.correctionCount,
                article.usageTerms,
                article.syndicatable,
                article.copyrightNotice,
                article.extractor,
                article.extractedAt == null ? null : article.extractedAt.toString());
    }
}
