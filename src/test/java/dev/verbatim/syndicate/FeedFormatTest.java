package dev.verbatim.syndicate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.verbatim.syndicate.Feed.Entry;
import dev.verbatim.syndicate.Feed.Gone;
import dev.verbatim.syndicate.Feed.Said;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedFormatTest {

    private static final Instant MARCH = Instant.parse("2026-03-11T07:30:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-02T18:00:00Z");
    private static final String NEXT = "https://news.example/v1/feeds/articles.atom?cursor=abc&section=politics";

    private static final Entry FERRY = new Entry(
            "tag:news.example,2026:article/art_1",
            "https://courier.example/ferry?a=1&b=2",
            "Ferry <sails> & \"returns\" ‘soon’ 🚢",
            MARCH,
            APRIL,
            "A summary\u0000 with a control character",
            "<p>The ferry &amp; its crew ]]&gt;</p>",
            List.of("Ann Example"),
            List.of("Politics", "Ferries"),
            List.of(new Said("quo_1", "https://news.example/v1/quotes/quo_1", "It will sail,", "Ada Fenwick")));

    private static final Entry UNTITLED_RIGHTS = new Entry(
            "tag:news.example,2026:article/art_2",
            "https://courier.example/two",
            "Two",
            MARCH,
            MARCH,
            null,
            null,
            List.of(),
            List.of(),
            List.of());

    private static final Feed FEED = new Feed(
            "tag:news.example,2026:feed/articles",
            "Verbatim: articles",
            "https://news.example/v1/feeds/articles.atom",
            NEXT,
            "https://news.example/v1/articles",
            APRIL,
            List.of(FERRY, UNTITLED_RIGHTS),
            List.of(new Gone("tag:news.example,2026:article/art_0", APRIL)));

    @ParameterizedTest
    @EnumSource
    void a_reader_of_others_finds_the_same_ids_titles_and_links(FeedFormat format) throws Exception {
        List<String> ids = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        List<String> links = new ArrayList<>();
        if (format == FeedFormat.JSON) {
            json().get("items").forEach(item -> {
                ids.add(item.get("id").asText());
                titles.add(item.get("title").asText());
                links.add(item.get("url").asText());
            });
        } else {
            for (SyndEntry entry : rome(format).getEntries()) {
                ids.add(entry.getUri());
                titles.add(entry.getTitle());
                links.add(entry.getLink());
            }
        }
        assertThat(ids).containsExactly(FERRY.id(), UNTITLED_RIGHTS.id());
        assertThat(titles).containsExactly(FERRY.title(), UNTITLED_RIGHTS.title());
        assertThat(links).containsExactly(FERRY.url(), UNTITLED_RIGHTS.url());
    }

    @ParameterizedTest
    @EnumSource
    void the_same_feed_is_the_same_bytes(FeedFormat format) {
        assertThat(format.write(FEED)).isEqualTo(format.write(FEED));
    }

    @ParameterizedTest
    @EnumSource(names = {"ATOM", "RSS"})
    void content_keeps_its_markup_through_escaping(FeedFormat format) throws Exception {
        SyndEntry entry = rome(format).getEntries().get(0);
        assertThat(entry.getContents().get(0).getValue()).isEqualTo(FERRY.html());
    }

    @ParameterizedTest
    @EnumSource
    void characters_that_the_format_cannot_carry_are_dropped_or_escaped(FeedFormat format) {
        String written = new String(format.write(FEED), StandardCharsets.UTF_8);
        assertThat(written).doesNotContain("\u0000").contains("A summary");
    }

    @Test
    void atom_has_tombstones_and_a_next_page() {
        String atom = new String(FeedFormat.ATOM.write(FEED), StandardCharsets.UTF_8);
        assertThat(atom)
                .contains(
                        "<at:deleted-entry ref=\"tag:news.example,2026:article/art_0\" when=\"2026-04-02T18:00:00Z\">")
                .contains("rel=\"next\" href=\"" + NEXT.replace("&", "&amp;") + "\"");
    }

    @Test
    void json_feed_carries_the_quotes() throws Exception {
        JsonNode quote =
                json().get("items").get(0).get("_newsapi").get("quotes").get(0);
        assertThat(quote.get("speaker").asText()).isEqualTo("Ada Fenwick");
        assertThat(quote.get("text").asText()).isEqualTo("It will sail,");
    }

    private static SyndFeed rome(FeedFormat format) throws Exception {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(format.write(FEED))));
    }

    private static JsonNode json() throws Exception {
        return new ObjectMapper().readTree(FeedFormat.JSON.write(FEED));
    }
}
