package dev.verbatim.article;

import dev.verbatim.http.Cursors;
import dev.verbatim.http.ListQuery;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Slice;
import dev.verbatim.http.SortKey;
import dev.verbatim.taxonomy.SourceRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The versions of articles in the database. */
@ApplicationScoped
public class Versions {

    private static final List<SortKey<ArticleVersion>> BY_NUMBER =
            List.of(SortKey.integer("v.version", v -> v.version));

    private final StatelessSession reading;
    private final Cursors cursors;
    private final Corrections corrections;
    private final PublicUrl url;

    Versions(StatelessSession reading, Cursors cursors, Corrections corrections, PublicUrl url) {
        this.reading = reading;
        this.cursors = cursors;
        this.corrections = corrections;
        this.url = url;
    }

    Slice<ArticleVersion> page(String articleId, PageRequest page) {
        return ListQuery.of(ArticleVersion.class, "ArticleVersion v")
                .where("v.articleId = :article", "article", articleId)
                .order(true, BY_NUMBER)
                .fetch(reading, page, cursors);
    }

    Optional<ArticleVersion> read(String articleId, int version) {
        return Optional.ofNullable(reading.get(ArticleVersion.class, new ArticleVersion.Key(articleId, version)));
    }

    /** The article as this version left it: the same bytes for ever. */
    ArticleView view(Article article, ArticleVersion version) {
        VersionSnapshot then = Objects.requireNonNull(version.snapshot);
        List<CorrectionView> until = corrections.of(article.id).stream()
                .filter(c -> !c.publishedAt().isAfter(version.createdAt))
                .toList();
        return new ArticleView(
                article.id,
                url.of("articles", article.id),
                then.webUrl(),
                article.externalId,
                version.title,
                version.standfirst,
                then.lang(),
                then.status(),
                new SourceRef(article.source.id, then.sourceName()),
                then.section(),
                then.tags(),
                then.authors(),
                time(then.publishedAt()),
                version.createdAt,
                version.version,
                new ArticleCounts(then.quotes(), then.entities(), then.corrections()),
                Body.of(version),
                until,
                new ArticleView.Rights(then.usageTerms(), then.syndicatable(), then.copyrightNotice()),
                new ArticleView.Extraction(state(article, then.lang()), then.extractor(), time(then.extractedAt())),
                null,
                null,
                null,
                "v" + version.version);
    }

    /** Only the language decides whether a version that stands was extracted. */
    private static ExtractionState state(Article article, String lang) {
        boolean unsupported = article.extractionState == ExtractionState.UNSUPPORTED && lang.equals(article.lang);
        return unsupported ? ExtractionState.UNSUPPORTED : ExtractionState.DONE;
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
