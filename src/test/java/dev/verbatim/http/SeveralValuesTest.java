package dev.verbatim.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testsupport.ArticleSamples;
import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list for a few values of one filter is asked for value by value; it has to be the list all the same. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeveralValuesTest {

    private static final List<String> NAMES = List.of("Ada Fenwick", "Tom Barrow", "Mary Osgood");

    /** Each article has one speaker, who speaks of the next in turn, and one tag or two. */
    @BeforeEach
    void publish() {
        Newsroom newsroom = Newsroom.open();
        for (int i = 0; i < 12; i++) {
            String about = NAMES.get((i + 1) % 3);
            newsroom.publish(ArticleSamples.article()
                    .withExternalId("several-" + i)
                    .withTitle("Council meets for the " + i + "th time")
                    .withTags(i % 2 == 0 ? new String[] {"harbour"} : new String[] {"bridge", "harbour-" + i % 3})
                    .publishedAt("2025-03-%02dT10:00:00Z".formatted(1 + i * 7 % 12))
                    .withText("“I have worked with " + about + " for " + (i + 2) + " years in this harbour,” said "
                            + NAMES.get(i % 3) + "."));
        }
        // Changed later than those behind it, and found under two of the tags asked for
        newsroom.put(ArticleSamples.article()
                .withExternalId("several-3")
                .withTitle("Council meets again")
                .withTags("harbour", "bridge")
                .publishedAt("2025-03-04T10:00:00Z")
                .withText("“I have known Tom Barrow since he came to this harbour,” said Ada Fenwick."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-publishedAt", "publishedAt", "-updatedAt", "updatedAt"})
    void articles_of_several_tags(String sort) {
        check(
                "/v1/articles?sort=" + sort,
                "&tag=harbour&tag=bridge&tag=none",
                article -> tags(article).stream().anyMatch(List.of("harbour", "bridge")::contains));
        check(
                "/v1/articles?sort=" + sort,
                "&tag=harbour-1",
                article -> tags(article).contains("harbour-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-publishedAt", "publishedAt", "-confidence", "confidence"})
    void quotes_by_several_and_about_several(String sort) {
        String list = "/v1/quotes?sort=" + sort;
        Map<String, String> ids = ids();
        String ada = ids.get("Ada Fenwick");
        String tom = ids.get("Tom Barrow");
        check(
                list,
                "&speaker=" + ada + "&speaker=" + tom,
                q -> List.of(ada, tom).contains(speaker(q)));
        check(list, "&about=" + ada + "&about=" + tom, q -> about(q).contains(ada) || about(q).contains(tom));
        check(list, "&about=" + tom, q -> about(q).contains(tom));
        check(list, "&tag=harbour&tag=bridge&speaker=" + ada, q -> ada.equals(speaker(q)) && isTagged(q));
        check(list, "&tag=harbour&tag=bridge", SeveralValuesTest::isTagged);
    }

    private static void check(String list, String filter, Predicate<Map<String, Object>> fits) {
        List<String> expected =
                given().get(list + "&limit=100").jsonPath().<Map<String, Object>>getList("items").stream()
                        .filter(fits)
                        .map(item -> (String) item.get("id"))
                        .toList();
        assertThat(expected).hasSizeGreaterThan(1);
        assertThat(walk(list + filter + "&limit=2", "next")).isEqualTo(expected);
        assertThat(walk(list + filter + "&limit=2", "prev")).isEqualTo(expected);
        assertThat(given().get(list + filter + "&count=exact").<Integer>path("page.totalCount"))
                .isEqualTo(expected.size());
    }

    /** All pages forwards; with {@code prev}, all from the last one backwards. */
    private static List<String> walk(String list, String direction) {
        JsonPath page = given().get(list).jsonPath();
        List<String> there = new ArrayList<>(page.getList("items.id"));
        while (page.get("page.next") != null) {
            page = given().get(list + "&cursor=" + page.getString("page.next")).jsonPath();
            there.addAll(page.getList("items.id"));
        }
        if (direction.equals("next")) {
            return there;
        }
        List<String> back = new ArrayList<>(page.getList("items.id"));
        while (page.get("page.prev") != null) {
            page = given().get(list + "&cursor=" + page.getString("page.prev")).jsonPath();
            back.addAll(0, page.getList("items.id"));
        }
        return back;
    }

    private static Map<String, String> ids() {
        JsonPath entities = given().get("/v1/entities?limit=100").jsonPath();
        return Map.of(
                "Ada Fenwick", entities.getString("items.find { it.name == 'Ada Fenwick' }.id"),
                "Tom Barrow", entities.getString("items.find { it.name == 'Tom Barrow' }.id"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> tags(Map<String, Object> article) {
        return ((List<Map<String, String>>) article.get("tags"))
                .stream().map(t -> t.get("slug")).toList();
    }

    @SuppressWarnings("unchecked")
    private static String speaker(Map<String, Object> quote) {
        Map<String, Object> speaker = (Map<String, Object>) quote.get("speaker");
        Map<String, String> entity = (Map<String, String>) speaker.get("entity");
        return entity == null ? "" : entity.get("id");
    }

    @SuppressWarnings("unchecked")
    private static List<String> about(Map<String, Object> quote) {
        return ((List<Map<String, Object>>) quote.get("about"))
                .stream()
                        .map(a -> ((Map<String, String>) a.get("entity")).get("id"))
                        .toList();
    }

    private static boolean isTagged(Map<String, Object> quote) {
        String article = (String) quote.get("articleId");
        List<String> tags = given().get("/v1/articles/" + article).jsonPath().getList("tags.slug");
        return tags.contains("harbour") || tags.contains("bridge");
    }
}
