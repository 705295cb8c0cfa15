package dev.verbatim.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import dev.verbatim.change.Changes;
import dev.verbatim.testsupport.GeneratedNewsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchTest {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    DataSource database;

    @Inject
    Changes changes;

    @Inject
    IndexFollower follower;

    @BeforeEach
    void newsroom() throws Exception {
        GeneratedNewsroom.ensure(database, 200);
        untilIndexed();
    }

    void untilIndexed() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (follower.position() < changes.head()) {
            assertThat(System.nanoTime()).as("the index follows").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private static JsonPath get(String path, String... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.when().get(path).then().statusCode(200).extract().jsonPath();
    }

    /** A word that some generated articles hold. */
    String word() {
        return get("/v1/articles", "limit", "1").getString("items[0].title").split(" ")[0];
    }

    @Test
    void every_match_is_found_exactly_once_through_all_pages() {
        String word = word();
        for (String types : List.of("article", "quote")) {
            List<String> walked = new ArrayList<>();
            JsonPath page = get("/v1/search", "q", word, "types", types, "limit", "7", "count", "exact");
            int total = page.getInt("page.totalCount");
            walked.addAll(page.getList("items.id"));
            while (page.getString("page.next") != null) {
                page = get(
                        "/v1/search", "q", word, "types", types, "limit", "7", "cursor", page.getString("page.next"));
                walked.addAll(page.getList("items.id"));
            }
            assertThat(walked).hasSize(total).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_found_quote_says_in_which_article_it_stands() {
        JsonPath found = get("/v1/search", "q", word(), "types", "quote", "limit", "1");
        given().get("/v1/quotes/{id}", found.getString("items[0].id"))
                .then()
                .body("articleId", equalTo(found.getString("items[0].articleId")));
    }

    @Test
    void spans_mark_the_words_in_the_snippet() {
        String word = word();
        JsonPath page = get("/v1/search", "q", word, "types", "article", "limit", "20");
        int marked = 0;
        for (int i = 0; i < page.getList("items").size(); i++) {
            String snippet = page.getString("items[" + i + "].snippet");
            for (Map<String, Object> span : page.<Map<String, Object>>getList("items[" + i + "].highlights")) {
                assertThat(snippet.substring((int) span.get("start"), (int) span.get("end")))
                        .isEqualToIgnoringCase(word);
                marked++;
            }
        }
        assertThat(marked).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-publishedAt", "publishedAt", "-updatedAt", "updatedAt", "relevance"})
    void words_and_filters_of_articles_hold_together_in_every_order(String sort) {
        String word = word();
        String section = get("/v1/articles", "limit", "1").getString("items[0].section.slug");
        List<String> walked = walk("/v1/articles", "q", word, "section", section, "sort", sort);
        List<String> expected = new ArrayList<>(walk("/v1/articles", "section", section));
        expected.retainAll(walk("/v1/search", "q", word, "types", "article"));

        assertThat(walked).isNotEmpty().doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> walk(String path, String... parameters) {
        List<String> ids = new ArrayList<>();
        String[] more = parameters;
        while (true) {
            JsonPath page = get(path, more);
            ids.addAll(page.getList("items.id"));
            String next = page.getString("page.next");
            if (next == null) {
                return ids;
            }
            more = java.util.Arrays.copyOf(parameters, parameters.length + 2);
            more[parameters.length] = "cursor";
            more[parameters.length + 1] = next;
        }
    }

    @Test
    void words_in_quotes_go_with_speaker_and_confidence() {
        JsonPath any = get("/v1/quotes", "limit", "1");
        String word = any.getString("items[0].text").split(" ")[0];
        String speaker = any.getString("items[0].speaker.entity.id");
        given().queryParam("q", word)
                .queryParam("speaker", speaker)
                .queryParam("minConfidence", "0.5")
                .queryParam("sort", "-confidence")
                .when()
                .get("/v1/quotes")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(any.getString("items[0].id")))
                .body("items.speaker.entity.id", everyItem(equalTo(speaker)));
    }

    @Test
    void an_entity_is_found_by_the_beginning_of_its_name() {
        JsonPath any = get("/v1/entities", "limit", "1");
        String name = any.getString("items[0].name");
        String id = any.getString("items[0].id");

        assertThat(get("/v1/entities", "q", name.substring(0, 4), "limit", "100")
                        .getList("items.id"))
                .contains(id);
        assertThat(get("/v1/search", "q", name).getString("items[0].id")).isEqualTo(id);
        assertThat(get("/v1/suggest", "prefix", name).getString("items[0].id")).isEqualTo(id);
        assertThat(get("/v1/suggest", "prefix", "Section 1").getString("items[0].id"))
                .isEqualTo("section-1");
    }

    @Test
    void what_was_retracted_is_no_longer_found() throws Exception {
        String id = GeneratedNewsroom.id("art", 42);
        String title = get("/v1/articles/" + id).getString("title");
        assertThat(get("/v1/search", "q", "\"" + title + "\"", "types", "article")
                        .getList("items.id"))
                .containsExactly(id);
        change("update article set status = 'RETRACTED' where id = '" + id + "'", "article.retracted", id);

        assertThat(get("/v1/search", "q", "\"" + title + "\"", "types", "article")
                        .getList("items.id"))
                .isEmpty();
        change("update article set status = 'PUBLISHED' where id = '" + id + "'", "article.published", id);
    }

    /** Writes as another replica would. */
    private void change(String sql, String type, String id) throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            statement.execute("insert into change (type, occurred_at, resource_type, resource_id, version) values ('"
                    + type + "', now(), 'ARTICLE', '" + id + "', 2)");
            statement.execute("notify verbatim_change");
            connection.commit();
            connection.setAutoCommit(true);
        }
        untilIndexed();
    }

    @Test
    void a_cursor_of_another_question_is_refused() {
        String next =
                get("/v1/search", "q", word(), "limit", "1", "types", "article").getString("page.next");
        given().queryParam("q", "another")
                .queryParam("types", "article")
                .queryParam("cursor", next)
                .when()
                .get("/v1/search")
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-mismatch"));
    }

    @Test
    void words_are_required() {
        given().when()
                .get("/v1/search")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("detail", containsString("'q'"));
        given().when().get("/v1/suggest").then().statusCode(400).body("errors[0].name", equalTo("prefix"));
        given().when()
                .get("/v1/articles?sort=relevance")
                .then()
                .statusCode(400)
                .body("errors[0].name", equalTo("sort"));
    }
}
