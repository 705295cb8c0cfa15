package dev.verbatim.ingest;

import dev.verbatim.article.Article;
import dev.verbatim.change.ChangeEvent;
import dev.verbatim.change.ChangeKind;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.QuoteStatus;
import dev.verbatim.quote.Quotes;
import dev.verbatim.quote.ReviewState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/** What becomes of an article's quotes when the article as a whole is published, retracted or deleted. */
@ApplicationScoped
class ArticleQuotes {

    private final EntityManager database;
    private final Quotes quotes;

    ArticleQuotes(EntityManager database, Quotes quotes) {
        this.database = database;
        this.quotes = quotes;
    }

    /** The events that make a draft's quotes known; the rows are public already. */
    List<ChangeEvent> announce(Article article) {
        return standing(article).stream()
                .filter(q -> q.reviewState != ReviewState.REJECTED)
                .map(q -> ChangeEvent.of(ChangeKind.QUOTE_CREATED, q.id, q.version))
                .toList();
    }

    /** Takes all quotes back, with a tombstone for each that was public. */
    List<ChangeEvent> retract(Article article) {
        List<ChangeEvent> events = new ArrayList<>();
        for (Quote quote : standing(article)) {
            quote.status = QuoteStatus.RETRACTED;
            quote.updatedAt = article.updatedAt;
            quote.version++;
            if (quote.published && quote.reviewState != ReviewState.REJECTED) {
                events.add(ChangeEvent.gone(
                        ChangeKind.QUOTE_RETRACTED, quote.id, quote.version, ChangeEvent.Reason.RETRACTED, null));
            }
        }
        database.flush();
        return events;
    }

    /** Takes all quotes back and erases the article's words and mentions. Quote rows stay, so that ids answer 410. */
    List<ChangeEvent> delete(Article article) {
        List<ChangeEvent> events = retract(article).stream()
                .map(e -> ChangeEvent.gone(
                        e.kind(), e.resourceId(), e.version(), ChangeEvent.Reason.DELETED, e.replacedBy()))
                .toList();
        database.createNativeQuery("update quote set gone = true where article_id = ?1")
                .setParameter(1, article.id)
                .executeUpdate();
        database.createNativeQuery("delete from mention where article_id = ?1")
                .setParameter(1, article.id)
                .executeUpdate();
        database.createNativeQuery("delete from article_version where article_id = ?1")
                .setParameter(1, article.id)
                .executeUpdate();
        return events;
    }

    private List<Quote> standing(Article article) {
        return quotes.list("articleId = ?1 and status = ?2 order by start, id", article.id, QuoteStatus.ACTIVE);
    }
}
