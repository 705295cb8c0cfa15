package dev.verbatim.ingest;

import dev.verbatim.annotate.Annotations;
import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleStatus;
import dev.verbatim.article.ArticleVersion;
import dev.verbatim.article.Articles;
import dev.verbatim.article.ExtractionState;
import dev.verbatim.change.ChangeEvent;
import dev.verbatim.change.ChangeKind;
import dev.verbatim.change.ChangeLog;
import dev.verbatim.http.Ids;
import dev.verbatim.taxonomy.Source;
import dev.verbatim.taxonomy.TermKind;
import dev.verbatim.taxonomy.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Stores an article with all that was found in it, and the change rows, in one transaction.
 *
 * <p>Locks are taken in one order everywhere, so that two writers wait and never deadlock: the item, the terms, the
 * names that are new, the change log, the counters.
 */
@ApplicationScoped
class ArticleStore {

    private final EntityManager database;
    private final Articles articles;
    private final Terms terms;
    private final ArticleGraph graph;
    private final ChangeLog log;
    private final Ids ids;
    private final Clock clock;

    ArticleStore(
            EntityManager database,
            Articles articles,
            Terms terms,
            ArticleGraph graph,
            ChangeLog log,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.articles = articles;
        this.terms = terms;
        this.graph = graph;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** Which article it became, and whether it is new. */
    record Stored(String articleId, boolean created) {}

    @Transactional
    Stored put(ItemKey key, Submission submission, Annotations annotations, String extractor) {
        lock(key);
        Optional<Article> present = articles.ofSupplier(key.sourceId(), key.externalId());
        if (present.isPresent() && Arrays.equals(present.get().contentHash, submission.contentHash())) {
            return new Stored(present.get().id, false);
        }
        boolean created = present.isEmpty();
        Article article = present.orElseGet(() -> fresh(key));
        fill(article, submission, extractor);
        if (created) {
            articles.persist(article);
        }
        database.persist(version(article, submission));
        file(article);
        List<ChangeEvent> events = new ArrayList<>();
        if (article.status == ArticleStatus.PUBLISHED) {
            events.add(ChangeEvent.of(
                    created ? ChangeKind.ARTICLE_PUBLISHED : ChangeKind.ARTICLE_UPDATED, article.id, article.version));
        }
        events.addAll(graph.write(article, submission.body().text(), annotations));
        count(article, created ? 1 : 0);
        log.append(events);
        return new Stored(article.id, created);
    }

    /** Two suppliers of one item wait for each other here, also while the article does not exist yet. */
    private void lock(ItemKey key) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 1))")
                .setParameter(1, key.sourceId() + "/" + key.externalId())
                .getSingleResult();
    }

    private Article fresh(ItemKey key) {
        Article article = new Article();
        article.id = ids.next(Article.PREFIX);
        article.source = database.getReference(Source.class, key.sourceId());
        article.externalId = key.externalId();
        article.createdAt = clock.instant();
        return article;
    }

    private void fill(Article article, Submission submission, String extractor) {
        Instant now = clock.instant();
        article.version++;
        article.revision = 0;
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
        boolean published = article.status == ArticleStatus.PUBLISHED;
        article.publishedAt = submission.publishedAt() != null
                ? submission.publishedAt()
                : article.publishedAt == null && published ? now : article.publishedAt;
        article.listedAt = article.publishedAt == null ? article.createdAt : article.publishedAt;
        article.updatedAt = now;
        article.extractionState = ExtractionState.DONE;
        article.extractor = extractor;
        article.extractedAt = now;
        article.contentHash = submission.contentHash();
    }

    private static ArticleVersion version(Article article, Submission submission) {
        ArticleVersion version = new ArticleVersion();
        version.articleId = article.id;
        version.version = article.version;
        version.createdAt = article.updatedAt;
        version.title = article.title;
        version.standfirst = article.standfirst;
        version.bodyText = submission.body().text();
        version.bodyHtml = submission.body().html();
        version.sha256 = submission.body().sha256();
        version.wordCount = submission.body().wordCount();
        return version;
    }

    private void file(Article article) {
        database.flush();
        if (article.section() != null) {
            terms.ensure(TermKind.SECTION, List.of(article.section()));
        }
        terms.ensure(TermKind.TAG, article.tags);
        terms.ensure(TermKind.AUTHOR, article.authors);
    }

    private void count(Article article, int added) {
        if (added != 0 && article.status == ArticleStatus.PUBLISHED) {
            database.createNativeQuery("update source set article_count = article_count + ?2 where id = ?1")
                    .setParameter(1, article.source.id)
                    .setParameter(2, added)
                    .executeUpdate();
        }
    }
}
