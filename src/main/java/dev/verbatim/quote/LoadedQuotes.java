package dev.verbatim.quote;

import dev.verbatim.entity.EntityRefs;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.text.OffsetUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Quotes with whom they are about, not yet JSON: whoever composes an answer looks up all its entities at once. */
public final class LoadedQuotes {

    private final List<Quote> quotes;
    private final Map<String, List<QuoteAbout>> about;

    LoadedQuotes(Collection<Quote> quotes, Map<String, List<QuoteAbout>> about) {
        this.quotes = List.copyOf(quotes);
        this.about = Map.copyOf(about);
    }

    /** Nothing. */
    public static LoadedQuotes none() {
        return new LoadedQuotes(List.of(), Map.of());
    }

    /** Every entity that the views name. */
    public Set<String> entityIds() {
        Set<String> ids = new TreeSet<>();
        quotes.forEach(q -> ids.addAll(entityIds(q, about.getOrDefault(q.id, List.of()))));
        return ids;
    }

    /** Every entity that the view of one quote names. */
    static Set<String> entityIds(Quote quote, List<QuoteAbout> about) {
        Set<String> ids = new TreeSet<>();
        about.forEach(a -> ids.add(a.entityId));
        quote.candidates.forEach(c -> ids.add(c.entityId()));
        if (quote.speakerId != null) {
            ids.add(quote.speakerId);
        }
        if (quote.addresseeId != null) {
            ids.add(quote.addresseeId);
        }
        return ids;
    }

    /** In the same order; {@code refs} knows all of {@link #entityIds()}. */
    public List<QuoteView> views(EntityRefs refs, OffsetUnit unit, PublicUrl url) {
        return quotes.stream()
                .map(q -> QuoteView.of(q, about.getOrDefault(q.id, List.of()), refs, unit, url))
                .toList();
    }
}
