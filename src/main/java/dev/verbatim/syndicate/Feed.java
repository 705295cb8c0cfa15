package dev.verbatim.syndicate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed before it is written in one of the formats.
 *
 * @param id      {@code tag:} URI of the feed itself
 * @param self    absolute URL of this page of the feed
 * @param next    absolute URL of the page of older entries (RFC 5005), null on the last page
 * @param home    absolute URL of what the feed is made from
 * @param updated newest change of any entry or tombstone; of an empty feed, the epoch
 * @param gone    entries that were here and were taken back (RFC 6721)
 */
record Feed(
        String id,
        String title,
        String self,
        @Nullable String next,
        String home,
        Instant updated,
        List<Entry> entries,
        List<Gone> gone) {

    Feed {
        entries = List.copyOf(entries);
        gone = List.copyOf(gone);
    }

    /**
     * One article or quote.
     *
     * @param summary plain text, null when there is none
     * @param html    whole content, null when rights forbid to give it away
     */
    record Entry(
            String id,
            String url,
            String title,
            Instant published,
            Instant updated,
            @Nullable String summary,
            @Nullable String html,
            List<String> authors,
            List<String> categories,
            List<Said> quotes) {

        Entry {
            authors = List.copyOf(authors);
            categories = List.copyOf(categories);
            quotes = List.copyOf(quotes);
        }
    }

    /** A quote inside an entry. */
    record Said(
            String id, String url, String text, @Nullable String speaker) {}

    /** What was taken back, and when. */
    record Gone(String id, Instant when) {}
}
