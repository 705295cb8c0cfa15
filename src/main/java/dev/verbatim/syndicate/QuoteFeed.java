package dev.verbatim.syndicate;

import dev.verbatim.entity.EntityRef;
import dev.verbatim.quote.PublicQuotes;
import dev.verbatim.quote.QuoteFilter;
import dev.verbatim.quote.QuotePage;
import dev.verbatim.quote.QuoteView;
import dev.verbatim.syndicate.Feed.Entry;
import dev.verbatim.syndicate.Feed.Gone;
import dev.verbatim.syndicate.Feed.Said;
import dev.verbatim.text.OffsetUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Quotes as a feed: the newest first. */
@ApplicationScoped
class QuoteFeed {

    private static final int MAX_GONE = 100;
    private static final int TITLE = 120;

    private final PublicQuotes quotes;
    private final TagUri tags;

    QuoteFeed(PublicQuotes quotes, TagUri tags) {
        this.quotes = quotes;
        this.tags = tags;
    }

    Feed of(FeedFilter filter, FeedAddress address) {
        QuoteFilter wanted = new QuoteFilter();
        wanted.section = filter.section;
        wanted.tag = filter.tag;
        wanted.speaker = filter.speaker;
        wanted.about = filter.entity;
        wanted.source = filter.source;
        QuotePage page = quotes.page(wanted, OffsetUnit.UTF16, filter.page());
        List<Entry> entries = page.items().stream().map(this::entry).toList();
        List<Gone> gone = filter.cursor == null
                ? quotes.takenBack(MAX_GONE).stream()
                        .map(q -> new Gone(tags.of("quote", q.id()), q.at()))
                        .toList()
                : List.of();
        Instant updated = Stream.concat(
                        entries.stream().map(Entry::updated), gone.stream().map(Gone::when))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new Feed(
                tags.of("feed", "quotes" + address.filters()),
                "Verbatim: quotes",
                address.self(),
                address.next(page.page().next()),
                address.list("quotes"),
                updated,
                entries,
                gone);
    }

    /** The name of who said it, null when that is not known. */
    static @Nullable String speaker(QuoteView quote) {
        EntityRef entity = quote.speaker().entity();
        return entity == null ? null : entity.name();
    }

    private Entry entry(QuoteView quote) {
        String speaker = speaker(quote);
        String start = quote.text().length() > TITLE ? quote.text().substring(0, TITLE - 1) + "…" : quote.text();
        String words = "<blockquote><p>" + Entities.escape(quote.text()) + "</p></blockquote>";
        return new Entry(
                tags.of("quote", quote.id()),
                quote.href(),
                speaker == null ? start : speaker + ": " + start,
                quote.createdAt(),
                quote.updatedAt(),
                quote.text(),
                speaker == null ? words : words + "<p>" + Entities.escape(speaker) + "</p>",
                speaker == null ? List.of() : List.of(speaker),
                quote.about().stream().map(a -> a.entity().name()).toList(),
                List.of(new Said(quote.id(), quote.href(), quote.text(), speaker)));
    }
}
