package dev.verbatim.ingest;

import dev.verbatim.annotate.language.Languages;
import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleStatus;
import dev.verbatim.article.ArticleVersion;
import dev.verbatim.article.Articles;
import dev.verbatim.article.ExtractionState;
import dev.verbatim.article.VersionSnapshot;
import dev.verbatim.http.Ids;
import dev.verbatim.http.IfMatch;
import dev.verbatim.http.ProblemException;
import dev.verbatim.taxonomy.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes, locks and fills the rows of articles and their versions. */
@ApplicationScoped
class ArticleRows {

    private final EntityManager database;
    private final Articles articles;
    private final Ids ids;
    private final Clock clock;

    ArticleRows(EntityManager database, Articles articles, Ids ids, Clock clock) {
        this.database = database;
        this.articles = articles;
        this.ids = ids;
        this.clock = clock;
    }

    /** Two suppliers of one item wait for each other here, also while the article does not exist yet. */
    Optional<Article> lock(ItemKey key) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 1))")
                .setParameter(1, key.sourceId() + "/" + key.externalId())
                .getSingleResult();
        return articles.ofSupplier(key.sourceId(), key.externalId()).map(article -> {
            database.refresh(article, LockModeType.PESSIMISTIC_WRITE);
            return article;
        });
    }

    /** The article as it stands, locked until commit; 404 when there is none. */
    Article lock(String articleId) {
        @Nullable Article article = database.find(Article.class, articleId, LockModeType.PESSIMISTIC_WRITE);
        if (article == null) {
            throw ProblemException.notFound("article", articleId);
        }
        return article;
    }

    /** The article as it stands, locked until commit; 404, 410 when it was deleted, 412 when it is not what was seen. */
    Article lock(String articleId, IfMatch ifMatch) {
        Article article = lock(articleId);
        if (article.status == ArticleStatus.DELETED) {
            throw Articles.gone(articleId);
        }
        ifMatch.check(article.tag());
        return article;
    }

    Article fresh(String sourceId, @Nullable String externalId) {
        Article article = new Article();
        article.id = ids.next(Article.PREFIX);
        article.source = database.getReference(Source.class, sourceId);
        article.externalId = externalId;
        article.createdAt = clock.instant();
        return article;
    }

    /** All that a supplier sends. */
    void fill(Article article, Submission submission) {
        article.title = submission.title();
        article.standfirst = submission.standfirst();
        article.lang = submission.lang();
        article.status = submission.status();
        article.sectionSlug =
                submission.section() == null ? null : submission.section().slug();
        article.sectionName =
                submission.section() == null ? null : submission.section().name();
        article.tags = submission.tags();
        article.authors = submission.authors();
        article.webUrl = submission.webUrl();
        if (submission.publishedAt() != null) {
            article.publishedAt = submission.publishedAt();
        }
        article.contentHash = submission.contentHash();
    }

    /** The next version begins: number, times, and the publication time when there is none yet. */
    void advance(Article article) {
        Instant now = clock.instant();
        article.version++;
        article.revision = 0;
        article.updatedAt = now;
        if (article.publishedAt == null && article.status == ArticleStatus.PUBLISHED) {
            article.publishedAt = now;
        }
        article.listedAt = article.publishedAt == null ? article.createdAt : article.publishedAt;
    }

    /** The representation changes, but not the version. */
    void touch(Article article) {
        article.revision++;
        article.updatedAt = clock.instant();
    }

    void extracted(Article article, String extractor) {
        boolean supported = Languages.isEnglish(article.lang);
        article.extractionState = supported ? ExtractionState.DONE : ExtractionState.UNSUPPORTED;
        article.extractor = extractor;
        article.extractedAt = clock.instant();
    }

    /** Writes the article's present version. */
    ArticleVersion version(Article article, BodyText body, @Nullable String reason) {
        ArticleVersion version = new ArticleVersion();
        version.articleId = article.id;
        version.version = article.version;
        version.createdAt = article.updatedAt;
        version.reason = reason == null || reason.length() <= 300 ? reason : reason.substring(0, 299) + "…";
        version.title = article.title;
        version.standfirst = article.standfirst;
        version.bodyText = body.text();
        version.bodyHtml = body.html();
        version.sha256 = body.sha256();
        version.wordCount = body.wordCount();
        database.persist(version);
        return version;
    }

    /** Freezes what the version looks like; call when all counts are written. */
    void freeze(Article article, ArticleVersion version) {
        version.snapshot = VersionSnapshot.of(article);
    }

    /** The words of the present version, to be carried on. */
    BodyText body(Article article) {
        return BodyText.of(articles.text(article));
    }
}
