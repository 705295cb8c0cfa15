package dev.verbatim.ingest;

import dev.verbatim.entity.Mention;
import dev.verbatim.entity.Mentions;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.QuoteAbout;
import dev.verbatim.quote.QuoteStatus;
import dev.verbatim.quote.Quotes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes whom an article's quotes are about: the entities mentioned inside them. */
@ApplicationScoped
class QuoteAbouts {

    private static final int MAX = 50;

    private final EntityManager database;
    private final Quotes quotes;
    private final Mentions mentions;

    QuoteAbouts(EntityManager database, Quotes quotes, Mentions mentions) {
        this.database = database;
        this.quotes = quotes;
        this.mentions = mentions;
    }

    /** Anew for all standing quotes of the article, from the mention rows. */
    void write(String articleId) {
        database.createQuery("delete from QuoteAbout a where a.quoteId in"
                        + " (select q.id from Quote q where q.articleId = :id)")
                .setParameter("id", articleId)
                .executeUpdate();
        List<Mention> resolved = mentions.list("articleId = ?1 and entityId is not null order by start, id", articleId);
        quotes.list("articleId = ?1 and status = ?2", articleId, QuoteStatus.ACTIVE)
                .forEach(quote -> write(quote, resolved));
    }

    private void write(Quote quote, List<Mention> resolved) {
        of(quote, resolved).forEach(database::persist);
    }

    /** Whom the quote is about: the entities of these mentions that stand inside it. */
    static List<QuoteAbout> of(Quote quote, List<Mention> resolved) {
        Map<String, List<String>> inside = new LinkedHashMap<>();
        resolved.stream()
                .filter(m -> quote.segments().stream().anyMatch(s -> s.contains(m.span())))
                .forEach(m -> inside.computeIfAbsent(String.valueOf(m.entityId), k -> new ArrayList<>())
                        .add(m.id));
        return inside.entrySet().stream()
                .limit(MAX)
                .map(entry -> {
                    QuoteAbout about = new QuoteAbout();
                    about.quoteId = quote.id;
                    about.entityId = entry.getKey();
                    about.mentionIds = entry.getValue().stream().limit(MAX).toList();
                    about.speakerId = quote.speakerId;
                    about.listedAt = quote.listedAt;
                    return about;
                })
                .toList();
    }
}
