package dev.verbatim.quote;

import dev.verbatim.entity.Entities;
import dev.verbatim.entity.ReadableArticles;
import dev.verbatim.entity.StandingIds;
import dev.verbatim.http.Cursors;
import dev.verbatim.http.ListQuery;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Slice;
import dev.verbatim.http.SortKey;
import dev.verbatim.index.SearchIndex;
import dev.verbatim.text.OffsetUnit;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** The quotes in the database. */
@ApplicationScoped
public class Quotes implements PanacheRepositoryBase<Quote, String> {

    private static final List<SortKey<Quote>> READING_ORDER =
            List.of(SortKey.integer("q.start", q -> q.start), SortKey.text("q.id", q -> q.id));

    private final StatelessSession reading;
    private final Cursors cursors;
    private final Entities entities;
    private final ReadableArticles articles;
    private final SearchIndex index;
    private final PublicUrl url;

    Quotes(
            StatelessSession reading,
            Cursors cursors,
            Entities entities,
            ReadableArticles articles,
            SearchIndex index,
            PublicUrl url) {
        this.reading = reading;
        this.cursors = cursors;
        this.entities = entities;
        this.articles = articles;
        this.index = index;
        this.url = url;
    }

    /** Problems: 400 for an order by relevance without words. */
    Slice<Quote> page(QuoteFilter filter, PageRequest page) {
        StandingIds standing = entities.standing(QuoteQuery.entityIds(filter));
        ListQuery<Quote> query = new QuoteQuery(filter, standing).ordered();
        if (filter.q != null) {
            return query.rows(reading, index.ids(QuoteWords.query(filter, standing), page), "q.id", q -> q.id);
        }
        if (filter.sort == QuoteSort.RELEVANCE) {
            throw ProblemException.parameter("sort", "relevance needs q");
        }
        return query.fetch(reading, page, cursors);
    }

    /** Quotes of one article in reading order. Problems: 404 or 410 for the article. */
    Slice<Quote> ofArticle(String articleId, PageRequest page) {
        articles.check(articleId);
        return ListQuery.of(Quote.class, "Quote q")
                .where("q.status = :active", "active", QuoteStatus.ACTIVE)
                .where("q.reviewState <> :rejected", "rejected", ReviewState.REJECTED)
                .where("q.articleId = :article", "article", articleId)
                .order(false, READING_ORDER)
                .fetch(reading, page, cursors);
    }

    /** Standing quotes of these articles, in reading order, with whom they are about. One query. */
    public LoadedQuotes ofArticles(Collection<String> articleIds) {
        Map<String, Quote> quotes = new LinkedHashMap<>();
        Map<String, List<QuoteAbout>> about = new HashMap<>();
        reading.createSelectionQuery(
                        "select q, a from Quote q left join QuoteAbout a on a.quoteId = q.id"
                                + " where q.articleId in :articles and q.status = :active"
                                + " and q.reviewState <> :rejected order by q.start, q.id, a.entityId",
                        Object[].class)
                .setParameter("articles", articleIds)
                .setParameter("active", QuoteStatus.ACTIVE)
                .setParameter("rejected", ReviewState.REJECTED)
                .getResultList()
                .forEach(row -> {
                    Quote quote = (Quote) row[0];
                    quotes.putIfAbsent(quote.id, quote);
                    if (row[1] != null) {
                        about.computeIfAbsent(quote.id, k -> new ArrayList<>()).add((QuoteAbout) row[1]);
                    }
                });
        return new LoadedQuotes(quotes.values(), about);
    }

    public Optional<Quote> read(String id) {
        return Optional.ofNullable(reading.get(Quote.class, id));
    }

    /** Views of these quotes, in the same order: two queries whatever their number. */
    public List<QuoteView> views(Collection<Quote> quotes, OffsetUnit unit) {
        if (quotes.isEmpty()) {
            return List.of();
        }
        LoadedQuotes loaded =
                new LoadedQuotes(quotes, about(quotes.stream().map(q -> q.id).toList()));
        return loaded.views(entities.refs(loaded.entityIds()), unit, url);
    }

    private Map<String, List<QuoteAbout>> about(Collection<String> quoteIds) {
        return reading
                .createSelectionQuery(
                        "from QuoteAbout a where a.quoteId in :ids order by a.quoteId, a.entityId", QuoteAbout.class)
                .setParameter("ids", quoteIds)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(a -> a.quoteId));
    }
}
