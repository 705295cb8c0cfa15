package dev.verbatim.quote;

import dev.verbatim.entity.Entities;
import dev.verbatim.entity.EntityRefs;
import dev.verbatim.http.Cursors;
import dev.verbatim.http.ListQuery;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Slice;
import dev.verbatim.http.SortKey;
import dev.verbatim.text.OffsetUnit;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    private final PublicUrl url;

    Quotes(StatelessSession reading, Cursors cursors, Entities entities, PublicUrl url) {
        this.reading = reading;
        this.cursors = cursors;
        this.entities = entities;
        this.url = url;
    }

    Slice<Quote> page(QuoteFilter filter, PageRequest page) {
        return standing()
                .where("q.speakerId in :speaker", "speaker", filter.speaker)
                .where(
                        "exists (select 1 from QuoteAbout a where a.quoteId = q.id and a.entityId in :about)",
                        "about",
                        filter.about)
                .where("q.articleId = :article", "article", filter.article)
                .where("q.kind = :kind", "kind", filter.kind)
                .where("q.listedAt >= :from", "from", filter.from)
                .where("q.listedAt < :to", "to", filter.to)
                .order(filter.sort.descending, filter.sort.keys())
                .fetch(reading, page, cursors);
    }

    /** Quotes of one article in reading order. */
    Slice<Quote> ofArticle(String articleId, PageRequest page) {
        return standing()
                .where("q.articleId = :article", "article", articleId)
                .order(false, READING_ORDER)
                .fetch(reading, page, cursors);
    }

    /** Standing quotes of these articles, in reading order, by article id. One query. */
    public Map<String, List<Quote>> ofArticles(Collection<String> articleIds) {
        return reading
                .createSelectionQuery(
                        "from Quote q where q.articleId in :articles and q.status = :active"
                                + " and q.reviewState <> :rejected order by q.start, q.id",
                        Quote.class)
                .setParameter("articles", articleIds)
                .setParameter("active", QuoteStatus.ACTIVE)
                .setParameter("rejected", ReviewState.REJECTED)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(q -> q.articleId));
    }

    public Optional<Quote> read(String id) {
        return Optional.ofNullable(reading.get(Quote.class, id));
    }

    /** Views of these quotes, in the same order: two queries whatever their number. */
    public List<QuoteView> views(Collection<Quote> quotes, OffsetUnit unit) {
        if (quotes.isEmpty()) {
            return List.of();
        }
        Map<String, List<QuoteAbout>> about =
                about(quotes.stream().map(q -> q.id).toList());
        Set<String> ids = new TreeSet<>();
        quotes.forEach(q -> addIds(ids, q));
        about.values().forEach(rows -> rows.forEach(a -> ids.add(a.entityId)));
        EntityRefs refs = entities.refs(ids);
        return quotes.stream()
                .map(q -> QuoteView.of(q, about.getOrDefault(q.id, List.of()), refs, unit, url))
                .toList();
    }

    private ListQuery<Quote> standing() {
        return ListQuery.of(Quote.class, "Quote q")
                .where("q.status = :active", "active", QuoteStatus.ACTIVE)
                .where("q.reviewState <> :rejected", "rejected", ReviewState.REJECTED)
                .where("q.published = true");
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

    private static void addIds(Set<String> ids, Quote quote) {
        if (quote.speakerId != null) {
            ids.add(quote.speakerId);
        }
        if (quote.addresseeId != null) {
            ids.add(quote.addresseeId);
        }
        quote.candidates.forEach(c -> ids.add(c.entityId()));
    }
}
