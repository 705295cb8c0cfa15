package dev.verbatim.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleStatus;
import dev.verbatim.article.ArticleVersion;
import dev.verbatim.change.ChangeEvent;
import dev.verbatim.change.ChangeKind;
import dev.verbatim.change.ChangeLog;
import dev.verbatim.http.IfMatch;
import dev.verbatim.http.MergePatch;
import dev.verbatim.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Changes and deletes articles, each in one transaction. */
@ApplicationScoped
class ArticleEdits {

    private final ArticleRows rows;
    private final ArticleStore store;
    private final ArticleBooks books;
    private final ArticleQuotes quotes;
    private final MergePatch mergePatch;
    private final ChangeLog log;

    ArticleEdits(
            ArticleRows rows,
            ArticleStore store,
            ArticleBooks books,
            ArticleQuotes quotes,
            MergePatch mergePatch,
            ChangeLog log) {
        this.rows = rows;
        this.store = store;
        this.books = books;
        this.quotes = quotes;
        this.mergePatch = mergePatch;
        this.log = log;
    }

    /**
     * Applies a merge patch; a patch that changes nothing writes nothing.
     *
     * @param again what was found in the present words, needed only to publish what was retracted
     */
    @Transactional
    void patch(String articleId, IfMatch ifMatch, JsonNode changes, Optional<ArticleStore.Extracted> again) {
        Article article = rows.lock(articleId, ifMatch);
        ArticlePatch present = ArticlePatch.of(article);
        ArticlePatch patched = mergePatch.apply(present, changes, ArticlePatch.class);
        if (patched.equals(present)) {
            return;
        }
        checkStatus(article.status, patched);
        ArticleBooks.Before before = books.open(article);
        BodyText body = rows.body(article);
        ArticleStatus was = article.status;
        Submission.apply(patched, present, article);
        rows.advance(article);
        if (was == ArticleStatus.RETRACTED && article.status == ArticleStatus.PUBLISHED) {
            log.append(
                    store.write(article, again.orElseThrow(), before, ArticleStore.articleEvent(article, was), null));
            return;
        }
        ArticleVersion version = rows.version(article, body, null);
        List<ChangeEvent> events = new ArrayList<>();
        ArticleStore.articleEvent(article, was).ifPresent(events::add);
        events.addAll(books.close(article, before));
        if (was == ArticleStatus.DRAFT && article.status == ArticleStatus.PUBLISHED) {
            events.addAll(quotes.announce(article));
        }
        rows.freeze(article, version);
        log.append(events);
    }

    /** Deletes the article with its words; what is left answers 410 and tells followers. */
    @Transactional
    void delete(String articleId, IfMatch ifMatch) {
        Article article = rows.lock(articleId, ifMatch);
        ArticleBooks.Before before = books.open(article);
        boolean wasPublic = article.isPublic();
        article.status = ArticleStatus.DELETED;
        article.contentHash = new byte[0];
        rows.touch(article);
        List<ChangeEvent> events = new ArrayList<>();
        if (wasPublic) {
            events.add(ChangeEvent.gone(
                    ChangeKind.ARTICLE_DELETED, article.id, article.version, ChangeEvent.Reason.DELETED, null));
        }
        List<ChangeEvent> tombstones = quotes.delete(article);
        events.addAll(books.close(article, before));
        events.addAll(tombstones);
        log.append(events);
    }

    private static void checkStatus(ArticleStatus was, ArticlePatch patched) {
        if (patched.status() != was && patched.status() != ArticleStatus.PUBLISHED) {
            throw ProblemException.body(
                    "#/status",
                    switch (patched.status()) {
                        case DELETED -> "An article is deleted with DELETE.";
                        case RETRACTED -> "An article is retracted with a correction of kind retraction.";
                        default -> "What was published cannot be a draft again: retract or delete it.";
                    });
        }
        if (patched.status() == ArticleStatus.PUBLISHED
                && was == ArticleStatus.PUBLISHED
                && Objects.isNull(patched.publishedAt())) {
            throw ProblemException.body("#/publishedAt", "A published article has a publication time.");
        }
    }
}
