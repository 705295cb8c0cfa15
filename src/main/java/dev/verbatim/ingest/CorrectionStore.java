package dev.verbatim.ingest;

import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleStatus;
import dev.verbatim.article.ArticleVersion;
import dev.verbatim.article.Correction;
import dev.verbatim.article.CorrectionKind;
import dev.verbatim.article.Corrections;
import dev.verbatim.change.ChangeEvent;
import dev.verbatim.change.ChangeKind;
import dev.verbatim.change.ChangeLog;
import dev.verbatim.http.IdempotentAttempt;
import dev.verbatim.http.Ids;
import dev.verbatim.http.IfMatch;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds corrections to published articles, each in one transaction with all that follows from it. */
@ApplicationScoped
class CorrectionStore {

    private static final int MAX_AFFECTED = 1000;

    private final ArticleRows rows;
    private final ArticleStore store;
    private final ArticleBooks books;
    private final ArticleQuotes quotes;
    private final Corrections corrections;
    private final ChangeLog log;
    private final Ids ids;
    private final IdempotentAttempt attempt;

    CorrectionStore(
            ArticleRows rows,
            ArticleStore store,
            ArticleBooks books,
            ArticleQuotes quotes,
            Corrections corrections,
            ChangeLog log,
            Ids ids,
            IdempotentAttempt attempt) {
        this.rows = rows;
        this.store = store;
        this.books = books;
        this.quotes = quotes;
        this.corrections = corrections;
        this.log = log;
        this.ids = ids;
        this.attempt = attempt;
    }

    /** Returns the id of the correction. {@code words} are those of the draft's new text, if it has one. */
    @Transactional
    String add(String articleId, IfMatch ifMatch, CorrectionDraft draft, Optional<ArticleStore.Extracted> words) {
        Article article = rows.lock(articleId, ifMatch);
        check(article, draft);
        Correction correction = new Correction();
        correction.id = ids.next(Correction.PREFIX);
        correction.articleId = articleId;
        correction.kind = draft.kind();
        correction.text = draft.text();
        List<ChangeEvent> events = write(article, draft, words);
        correction.articleVersion = article.version;
        correction.publishedAt = article.updatedAt;
        correction.affectedQuoteIds = affected(events);
        corrections.persist(correction);
        attempt.made(correction.id);
        log.append(events);
        return correction.id;
    }

    private static void check(Article article, CorrectionDraft draft) {
        if (article.status != ArticleStatus.PUBLISHED) {
            throw ProblemException.of(ProblemType.CONFLICT, "Only a published article can be corrected or retracted.");
        }
        if (draft.kind() == CorrectionKind.RETRACTION && draft.bodyText() != null) {
            throw ProblemException.body("#/bodyText", "A retraction takes the article back and has no new text.");
        }
    }

    private List<ChangeEvent> write(Article article, CorrectionDraft draft, Optional<ArticleStore.Extracted> words) {
        ArticleBooks.Before before = books.open(article);
        BodyText present = rows.body(article);
        article.correctionCount++;
        if (draft.kind() == CorrectionKind.RETRACTION) {
            return retract(article, before, present, draft.text());
        }
        if (words.isPresent() && !words.get().body().text().equals(present.text())) {
            rows.advance(article);
            ChangeEvent corrected = ChangeEvent.of(ChangeKind.ARTICLE_CORRECTED, article.id, article.version);
            return store.write(article, words.get(), before, Optional.of(corrected), draft.text());
        }
        rows.touch(article);
        return List.of(ChangeEvent.of(ChangeKind.ARTICLE_CORRECTED, article.id, article.version));
    }

    private List<ChangeEvent> retract(Article article, ArticleBooks.Before before, BodyText body, String reason) {
        article.status = ArticleStatus.RETRACTED;
        rows.advance(article);
        ArticleVersion version = rows.version(article, body, reason);
        List<ChangeEvent> events = new ArrayList<>();
        events.add(ChangeEvent.gone(
                ChangeKind.ARTICLE_RETRACTED, article.id, article.version, ChangeEvent.Reason.RETRACTED, null));
        List<ChangeEvent> tombstones = quotes.retract(article);
        events.addAll(books.close(article, before));
        events.addAll(tombstones);
        rows.freeze(article, version);
        return events;
    }

    /** Quotes that were taken back, replaced or added; what merely moved is not affected. */
    private static List<String> affected(List<ChangeEvent> events) {
        return events.stream()
                .filter(e -> e.kind() == ChangeKind.QUOTE_RETRACTED || e.kind() == ChangeKind.QUOTE_CREATED)
                .map(ChangeEvent::resourceId)
                .distinct()
                .limit(MAX_AFFECTED)
                .toList();
    }
}
