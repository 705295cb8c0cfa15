package dev.verbatim.syndicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.syndicate.Feed.Entry;
import dev.verbatim.syndicate.Feed.Said;

/** JSON Feed 1.1, with the quotes of each entry in an extension object. */
final class JsonFeedWriter implements FeedWriter {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";
    private static final String EXTENSION = "_newsapi";

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public byte[] write(Feed feed) {
        ObjectNode root = json.createObjectNode();
        root.put("version", VERSION);
        root.put("title", feed.title());
        root.put("home_page_url", feed.home());
        root.put("feed_url", feed.self());
        if (feed.next() != null) {
            root.put("next_url", feed.next());
        }
        ArrayNode items = root.putArray("items");
        feed.entries().forEach(entry -> write(entry, items.addObject()));
        try {
            return json.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Entry entry, ObjectNode item) {
        item.put("id", entry.id());
        item.put("url", entry.url());
        item.put("title", entry.title());
        if (entry.summary() != null) {
            item.put("summary", entry.summary());
        }
        if (entry.html() != null) {
            item.put("content_html", entry.html());
        } else {
            item.put("content_text", entry.summary() == null ? entry.title() : entry.summary());
        }
        item.put("date_published", entry.published().toString());
        item.put("date_modified", entry.updated().toString());
        ArrayNode authors = item.putArray("authors");
        entry.authors().forEach(name -> authors.addObject().put("name", name));
        ArrayNode tags = item.putArray("tags");
        entry.categories().forEach(tags::add);
        ArrayNode quotes = item.putObject(EXTENSION).putArray("quotes");
        entry.quotes().forEach(said -> write(said, quotes.addObject()));
    }

    private static void write(Said said, ObjectNode quote) {
        quote.put("id", said.id());
        quote.put("url", said.url());
        quote.put("text", said.text());
        quote.put("speaker", said.speaker());
    }
}
