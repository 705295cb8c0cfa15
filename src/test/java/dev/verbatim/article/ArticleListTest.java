package dev.verbatim.article;

import static dev.verbatim.testsupport.GeneratedNewsroom.id;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.verbatim.testsupport.GeneratedNewsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArticleListTest {

    private static final int ARTICLES = 200;

    @Inject
    DataSource database;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void newsroom() throws Exception {
        GeneratedNewsroom.ensure(database, ARTICLES);
    }

    private static ValidatableResponse get(String path) {
        return given().when().get(path).then();
    }

    private static JsonPath list(String query) {
        return get("/v1/articles" + query).statusCode(200).extract().jsonPath();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source=src_01000000000000000000000001",
                "section=section-1",
                "tag=tag-3",
                "author=author-2",
                "lang=en-US",
                "lang=en",
                "entity=ent_01000000000000000000000000",
                "speaker=ent_01000000000000000000000000",
                "entity=ent_01000000000000000000000000&entity=ent_01000000000000000000000001",
                "entityAll=ent_01000000000000000000000000&entityAll=ent_01000000000000000000000001",
                "entity=ent_01000000000000000000000000&section=section-0",
                "from=2020-01-01T01:00:00Z&to=2020-01-01T05:00:00Z",
                "dateField=updated&from=2020-01-03T00:00:00Z",
                "status=retracted"
            })
    void pages_of_each_filter_and_sort_hold_every_match_exactly_once(String filter) {
        for (String sort : List.of("-publishedAt", "publishedAt", "-updatedAt", "updatedAt")) {
            List<String> walked = new ArrayList<>();
            JsonPath page = list("?limit=37&count=exact&sort=" + sort + "&" + filter);
            int total = page.getInt("page.totalCount");
            while (true) {
                walked.addAll(page.getList("items.id"));
                String next = page.getString("page.next");
                if (next == null) {
                    break;
                }
                page = list("?limit=37&sort=" + sort + "&" + filter + "&cursor=" + next);
            }
            assertThat(walked).as(sort).hasSize(total).doesNotHaveDuplicates();
            assertThat(total).isPositive();
        }
    }

    @Test
    void filters_of_one_name_are_either_or_and_of_different_names_both() {
        Set<Object> first = ids("entity=" + id("ent", 0));
        Set<Object> second = ids("entity=" + id("ent", 1));
        Set<Object> either = new HashSet<>(first);
        either.addAll(second);
        Set<Object> both = new HashSet<>(first);
        both.retainAll(second);

        assertThat(ids("entity=" + id("ent", 0) + "&entity=" + id("ent", 1))).isEqualTo(either);
        assertThat(ids("entityAll=" + id("ent", 0) + "&entityAll=" + id("ent", 1)))
                .isEqualTo(both);
        assertThat(ids("entity=" + id("ent", 0) + "&entityAll=" + id("ent", 1))).isEqualTo(both);
        assertThat(both).isNotEmpty().hasSizeLessThan(first.size());
    }

    private static Set<Object> ids(String filter) {
        Set<Object> ids = new HashSet<>();
        String cursor = "";
        do {
            JsonPath page = list("?limit=100&" + filter + cursor);
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("page.next") == null ? null : "&cursor=" + page.getString("page.next");
        } while (cursor != null);
        return ids;
    }

    @Test
    void the_page_before_is_the_page_that_was() {
        JsonPath first = list("?limit=10&entity=" + id("ent", 0));
        JsonPath second = list("?limit=10&entity=" + id("ent", 0) + "&cursor=" + first.getString("page.next"));
        JsonPath back = list("?limit=10&entity=" + id("ent", 0) + "&cursor=" + second.getString("page.prev"));

        assertThat(back.getList("items.id")).isEqualTo(first.getList("items.id"));
        assertThat(back.getString("page.prev")).isNull();
    }

    @Test
    void ids_come_in_the_order_asked_for_and_in_pages() {
        String query = "?limit=2&ids=" + id("art", 5) + "&ids=" + id("art", 3) + "&ids=" + id("art", 9);
        JsonPath first = list(query);
        JsonPath second = list(query + "&cursor=" + first.getString("page.next"));

        assertThat(first.getList("items.id")).isEqualTo(List.of(id("art", 5), id("art", 3)));
        assertThat(second.getList("items.id")).isEqualTo(List.of(id("art", 9)));
        assertThat(second.getString("page.next")).isNull();
    }

    @Test
    void what_was_retracted_is_listed_only_when_asked_for() {
        get("/v1/articles?limit=100").body("items.status", everyItem(equalTo("published")));
        get("/v1/articles?status=retracted").statusCode(200).body("items.id", hasItem(id("art", 199)));
        get("/v1/articles?ids=" + id("art", 199)).body("items[0].status", equalTo("retracted"));
    }

    @Test
    void drafts_are_listed_for_those_who_write() {
        get("/v1/articles?status=draft").statusCode(401).body("code", equalTo("unauthorized"));
        given().header("Authorization", "Bearer test-admin-key")
                .when()
                .get("/v1/articles?status=draft")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "entity=ent_1, entity",
        "speaker=x, speaker",
        "source=src_1, source",
        "ids=art_, ids",
        "entityAll=quo_01000000000000000000000000, entityAll",
        "lang=e!, lang",
        "status=gone, status",
        "from=yesterday, from"
    })
    void a_malformed_value_is_a_400_that_names_the_parameter(String query, String name) {
        get("/v1/articles?" + query)
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("errors.name", hasItem(name));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "include=body, 2",
        "include=quotes, 3",
        "include=entities, 3",
        "include=mentions, 3",
        "include=quotes&include=entities&include=mentions&include=body, 6"
    })
    void the_number_of_statements_is_the_same_for_one_article_and_a_hundred(String include, long most) {
        long one = statements("/v1/articles?limit=1&" + include, most);
        long hundred = statements("/v1/articles?limit=100&" + include, most);

        assertThat(hundred).isEqualTo(one).isLessThanOrEqualTo(most);
    }

    /** The least of several tries, of more on a slow machine: the service's own threads ask the database, too.
     * Never from memory. */
    private long statements(String path, long most) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 8 || i < 40 && least > most; i++) {
            long before = statistics.getPrepareStatementCount();
            given().accept("application/json;q=0.9").get(path).then().statusCode(200);
            least = Math.min(least, statistics.getPrepareStatementCount() - before);
        }
        return least;
    }

    @Test
    void what_comes_along_belongs_to_its_article() {
        JsonPath page = list("?limit=5&include=quotes&include=entities&include=mentions&include=body");
        for (int i = 0; i < 5; i++) {
            String at = "items[" + i + "].";
            assertThat(page.getList(at + "quotes.articleId"))
                    .containsOnly(page.getString(at + "id"))
                    .hasSize(2);
            assertThat(page.getList(at + "mentions.articleId"))
                    .containsOnly(page.getString(at + "id"))
                    .hasSize(3);
            assertThat(page.getList(at + "entities")).hasSize(page.getInt(at + "counts.entities"));
            String text = page.getString(at + "body.text");
            int start = page.getInt(at + "quotes[0].span.start");
            assertThat(text.substring(start, page.getInt(at + "quotes[0].span.end")))
                    .isEqualTo(page.getString(at + "quotes[0].text"));
        }
    }

    @Test
    void parts_of_an_unknown_article_are_a_404() {
        for (String part : List.of("quotes", "mentions")) {
            get("/v1/articles/" + id("art", 999_999) + "/" + part)
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }
    }

    @Test
    void mentions_of_an_article_come_in_reading_order_and_by_entity() {
        JsonPath all = get("/v1/articles/" + id("art", 4) + "/mentions")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(all.getList("items.span.start", Integer.class)).isSorted().hasSize(3);
        String entity = all.getString("items[0].entity.id");
        get("/v1/articles/" + id("art", 4) + "/mentions?offsetUnit=codepoint&entity=" + entity)
                .statusCode(200)
                .body("items.entity.id", everyItem(equalTo(entity)))
                .body("items.span.unit", everyItem(equalTo("codepoint")));
    }

    @Test
    void a_term_links_to_its_articles() {
        get("/v1/sections/section-1")
                .statusCode(200)
                .body("name", equalTo("Section 1"))
                .body("links.articles.href", startsWith("http"));
        get("/v1/tags/no-such-tag").statusCode(404).body("code", equalTo("not-found"));
        get("/v1/authors?q=author-12").statusCode(200).body("items.slug", hasItem("author-12"));
    }
}
