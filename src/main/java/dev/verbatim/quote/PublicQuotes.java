package dev.verbatim.quote;

import dev.verbatim.http.PageRequest;
import dev.verbatim.http.Slice;
import dev.verbatim.text.OffsetUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.StatelessSession;

/** What anybody may read of quotes, for the packages that write it in formats of their own. */
@ApplicationScoped
public class PublicQuotes {

    private final StatelessSession reading;
    private final Quotes quotes;

    PublicQuotes(StatelessSession reading, Quotes quotes) {
        this.reading = reading;
        this.quotes = quotes;
    }

    /** A page of standing quotes of published articles. */
    public QuotePage page(QuoteFilter filter, OffsetUnit unit, PageRequest page) {
        Slice<Quote> slice = quotes.page(filter, page);
        return new QuotePage(quotes.views(slice.items(), unit), slice.page());
    }

    /** The quotes that were replaced, rejected or retracted last, newest first. */
    public List<TakenBackQuote> takenBack(int max) {
        return reading.createSelectionQuery(
                        "select new dev.verbatim.quote.TakenBackQuote(q.id, q.updatedAt) from Quote q"
                                + " where q.status <> ACTIVE or q.reviewState = REJECTED"
                                + " order by q.updatedAt desc, q.id desc",
                        TakenBackQuote.class)
                .setMaxResults(max)
                .getResultList();
    }
}
