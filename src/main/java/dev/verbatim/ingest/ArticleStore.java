package dev.verbatim.ingest;

import dev.verbatim.annotate.Annotations;
import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleStatus;
import dev.verbatim.article.ArticleVersion;
import dev.verbatim.article.Articles;
import dev.verbatim.change.ChangeEvent;
import dev.verbatim.change.ChangeKind;
import dev.verbatim.change.ChangeLog;
import dev.verbatim.http.IdempotentAttempt;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stores an article with all that was found in it, and the change rows, in one transaction.
 *
 * <p>Locks are taken in one order everywhere, so that two writers wait and never deadlock: the item, the article's row
 * (several by id), the terms, the names that are new, the change log; then entities, counters and statements, which are
 * written under the lock of the change log only.
 */
@ApplicationScoped
class ArticleStore {

    private final Articles articles;
    private final ArticleRows rows;
    private final ArticleGraph graph;
    private final ArticleBooks books;
    private final ChangeLog log;
    private final IdempotentAttempt attempt;

    ArticleStore(
            Articles articles,
            ArticleRows rows,
            ArticleGraph graph,
            ArticleBooks books,
            ChangeLog log,
            IdempotentAttempt attempt) {
        this.attempt = attempt;
        this.articles = articles;
        this.rows = rows;
        this.graph = graph;
        this.books = books;
        this.log = log;
    }

    /** Which article it became, and what happened to it. */
    record Stored(String articleId, Result result) {}

    /** What storing a draft did. */
    enum Result {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** Words with what was found in them, and by whom. */
    record Extracted(BodyText body, Annotations annotations, String extractor) {}

    /** Adds or replaces what a supplier calls {@code key}; a deleted item comes back under its old id. */
    @Transactional
    Stored put(ItemKey key, Submission submission, Extracted extracted) {
        Optional<Article> present = rows.lock(key);
        if (present.isEmpty() || present.get().status == ArticleStatus.DELETED) {
            return insert(present.orElseGet(() -> rows.fresh(key.sourceId(), key.externalId())), submission, extracted);
        }
        Article article = present.get();
        if (Arrays.equals(article.contentHash, submission.contentHash())) {
            return new Stored(article.id, Result.UNCHANGED);
        }
        checkReplaceable(article, submission);
        ArticleBooks.Before before = books.open(article);
        ArticleStatus was = article.status;
        rows.fill(article, submission);
        rows.advance(article);
        log.append(write(article, extracted, before, articleEvent(article, was), null));
        return new Stored(article.id, Result.UPDATED);
    }

    /** Adds an article; 409 when the source already has one of this external id. */
    @Transactional
    Stored create(String sourceId, Optional<String> externalId, Submission submission, Extracted extracted) {
        Optional<Article> present = externalId.flatMap(id -> rows.lock(new ItemKey(sourceId, id)));
        if (present.isPresent() && present.get().status != ArticleStatus.DELETED) {
            throw ProblemException.of(
                            ProblemType.DUPLICATE_EXTERNAL_ID,
                            "The source already has an article '" + externalId.orElse("") + "'.")
                    .withExisting(present.get().id);
        }
        Stored stored =
                insert(present.orElseGet(() -> rows.fresh(sourceId, externalId.orElse(null))), submission, extracted);
        attempt.made(stored.articleId());
        return stored;
    }

    private Stored insert(Article article, Submission submission, Extracted extracted) {
        rows.fill(article, submission);
        rows.advance(article);
        rows.extracted(article, extracted.extractor());
        articles.persist(article);
        Optional<ChangeEvent> published = articleEvent(article, ArticleStatus.DRAFT);
        log.append(write(article, extracted, ArticleBooks.Before.NOTHING, published, null));
        return new Stored(article.id, Result.CREATED);
    }

    /** Writes the article's next version with all that follows; returns the events, {@code first} before all others. */
    List<ChangeEvent> write(
            Article article,
            Extracted extracted,
            ArticleBooks.Before before,
            Optional<ChangeEvent> first,
            @Nullable String reason) {
        rows.extracted(article, extracted.extractor());
        ArticleVersion version = rows.version(article, extracted.body(), reason);
        List<ChangeEvent> events = new ArrayList<>();
        first.ifPresent(events::add);
        events.addAll(graph.write(article, extracted.body().text(), extracted.annotations(), before));
        rows.freeze(article, version);
        return events;
    }

    /** How followers learn of the article's new state; nothing while it is a draft. */
    static Optional<ChangeEvent> articleEvent(Article article, ArticleStatus was) {
        if (article.status != ArticleStatus.PUBLISHED) {
            return Optional.empty();
        }
        ChangeKind kind = was == ArticleStatus.PUBLISHED ? ChangeKind.ARTICLE_UPDATED : ChangeKind.ARTICLE_PUBLISHED;
        return Optional.of(ChangeEvent.of(kind, article.id, article.version));
    }

    private static void checkReplaceable(Article article, Submission submission) {
        if (article.status == ArticleStatus.RETRACTED) {
            throw ProblemException.of(
                            ProblemType.CONFLICT,
                            "The article was retracted; an editor can publish it again with PATCH status.")
                    .withExisting(article.id);
        }
        if (article.status == ArticleStatus.PUBLISHED && submission.status() == ArticleStatus.DRAFT) {
            throw ProblemException.of(
                            ProblemType.CONFLICT,
                            "The article is published and cannot be a draft again: retract or delete it.")
                    .withExisting(article.id);
        }
    }
}
