package dev.verbatim.syndicate;

import dev.verbatim.syndicate.Feed.Entry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** RSS 2.0 with the usual modules: {@code content:encoded}, {@code dc:creator}, {@code atom:link}. */
final class RssWriter implements FeedWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    @Override
    public byte[] write(Feed feed) {
        return Xml.document(
                "rss",
                rss -> rss.element("channel", channel -> write(feed, channel)),
                "version",
                "2.0",
                "xmlns:atom",
                ATOM,
                "xmlns:content",
                CONTENT,
                "xmlns:dc",
                DUBLIN_CORE);
    }

    private static void write(Feed feed, Xml xml) {
        xml.text("title", feed.title());
        xml.text("link", feed.home());
        xml.text("description", feed.title());
        xml.text("lastBuildDate", date(feed.updated()));
        xml.empty("atom:link", "rel", "self", "href", feed.self(), "type", "application/rss+xml");
        if (feed.next() != null) {
            xml.empty("atom:link", "rel", "next", "href", feed.next(), "type", "application/rss+xml");
        }
        feed.entries().forEach(entry -> xml.element("item", item -> write(entry, item)));
    }

    private static void write(Entry entry, Xml xml) {
        xml.text("title", entry.title());
        xml.text("link", entry.url());
        xml.text("guid", entry.id(), "isPermaLink", "false");
        xml.text("pubDate", date(entry.published()));
        entry.authors().forEach(name -> xml.text("dc:creator", name));
        entry.categories().forEach(term -> xml.text("category", term));
        if (entry.summary() != null) {
            xml.text("description", entry.summary());
        }
        if (entry.html() != null) {
            xml.text("content:encoded", entry.html());
        }
    }

    private static String date(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atZone(ZoneOffset.UTC));
    }
}
