package dev.verbatim.syndicate;

import dev.verbatim.syndicate.Feed.Entry;

/** Atom 1.0 (RFC 4287) with tombstones (RFC 6721) and paging (RFC 5005). */
final class AtomWriter implements FeedWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    @Override
    public byte[] write(Feed feed) {
        return Xml.document("feed", xml -> write(feed, xml), "xmlns", ATOM, "xmlns:at", TOMBSTONES);
    }

    private static void write(Feed feed, Xml xml) {
        xml.text("id", feed.id());
        xml.text("title", feed.title());
        xml.text("updated", feed.updated().toString());
        xml.element("author", author -> author.text("name", "Verbatim"));
        xml.empty("link", "rel", "self", "href", feed.self(), "type", "application/atom+xml");
        xml.empty("link", "rel", "alternate", "href", feed.home(), "type", "application/json");
        if (feed.next() != null) {
            xml.empty("link", "rel", "next", "href", feed.next(), "type", "application/atom+xml");
        }
        feed.gone()
                .forEach(gone -> xml.empty(
                        "at:deleted-entry",
                        "ref",
                        gone.id(),
                        "when",
                        gone.when().toString()));
        feed.entries().forEach(entry -> xml.element("entry", e -> write(entry, e)));
    }

    private static void write(Entry entry, Xml xml) {
        xml.text("id", entry.id());
        xml.text("title", entry.title());
        xml.text("published", entry.published().toString());
        xml.text("updated", entry.updated().toString());
        entry.authors().forEach(name -> xml.element("author", author -> author.text("name", name)));
        xml.empty("link", "rel", "alternate", "href", entry.url());
        entry.categories().forEach(term -> xml.empty("category", "term", term));
        if (entry.summary() != null) {
            xml.text("summary", entry.summary());
        }
        if (entry.html() != null) {
            xml.text("content", entry.html(), "type", "html");
        }
    }
}
