package dev.verbatim.quote;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.verbatim.http.Enums;
import dev.verbatim.http.SortKey;
import java.util.List;

/** The orders of quote lists; the id breaks ties. */
public enum QuoteSort implements Enums.Outside {
    NEWEST("-publishedAt", true, SortKey.time("q.listedAt", q -> q.listedAt)),
    OLDEST("publishedAt", false, SortKey.time("q.listedAt", q -> q.listedAt)),
    SUREST("-confidence", true, SortKey.decimal("q.confidence", q -> q.confidence)),
    LEAST_SURE("confidence", false, SortKey.decimal("q.confidence", q -> q.confidence)),
    /** Best first; only where words are searched for, so that the index has the order. */
    RELEVANCE("relevance", true, SortKey.time("q.listedAt", q -> q.listedAt));

    private final String outside;
    final boolean descending;
    private final SortKey<Quote> key;

    QuoteSort(String outside, boolean descending, SortKey<Quote> key) {
        this.outside = outside;
        this.descending = descending;
        this.key = key;
    }

    @Override
    @JsonValue
    public String outside() {
        return outside;
    }

    /** Whether the order is that of publication, which every index on quotes has. */
    boolean byPublication() {
        return this == NEWEST || this == OLDEST;
    }

    List<SortKey<Quote>> keys() {
        return List.of(key, SortKey.text("q.id", q -> q.id));
    }

    /** The same order as rows {@code l} have it that lead to quotes; {@code id} is the path of the quote's id. */
    List<SortKey<Quote>> keysOf(String id) {
        return List.of(key.at(key.path().replace("q.", "l.")), SortKey.text(id, q -> q.id));
    }
}
