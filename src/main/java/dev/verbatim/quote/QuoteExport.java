package dev.verbatim.quote;

import dev.verbatim.change.ExportSource;
import dev.verbatim.change.ExportType;
import dev.verbatim.text.OffsetUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** All quotes that stand, as {@code listQuotes} shows them: none of drafts, none that was rejected or replaced. */
@ApplicationScoped
class QuoteExport implements ExportSource {

    private final StatelessSession reading;
    private final Quotes quotes;

    QuoteExport(StatelessSession reading, Quotes quotes) {
        this.reading = reading;
        this.quotes = quotes;
    }

    @Override
    public ExportType type() {
        return ExportType.QUOTES;
    }

    @Override
    public Batch after(@Nullable String id, int max) {
        List<Quote> rows = reading.createSelectionQuery(
                        "from Quote q where q.id > :after and q.status = :active and q.reviewState <> :rejected"
                                + " and q.published order by q.id",
                        Quote.class)
                .setParameter("after", id == null ? "" : id)
                .setParameter("active", QuoteStatus.ACTIVE)
                .setParameter("rejected", ReviewState.REJECTED)
                .setMaxResults(max)
                .getResultList();
        return new Batch(quotes.views(rows, OffsetUnit.UTF16), rows.isEmpty() ? null : rows.get(rows.size() - 1).id);
    }
}
