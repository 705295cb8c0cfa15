package dev.verbatim.syndicate;

import static dev.verbatim.testsupport.ArticleSamples.FERRY;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SyndicationTest {

    private JsonPath ferry;

    @BeforeEach
    void publish() {
        ferry = Newsroom.open().publish(FERRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles.atom", "articles.rss", "articles.json"})
    void an_article_is_in_every_feed_under_its_tag_uri(String feed) {
        get("/v1/feeds/" + feed).then().statusCode(200).body(containsString(":article/" + ferry.getString("id")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quotes.atom", "quotes.rss", "quotes.json"})
    void a_quote_is_in_every_feed_under_its_tag_uri(String feed) {
        String quote = get("/v1/articles/" + ferry.getString("id") + "/quotes").path("items[0].id");
        get("/v1/feeds/" + feed).then().statusCode(200).body(containsString(":quote/" + quote));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"articles.atom", "articles.rss", "articles.json", "quotes.atom", "quotes.rss", "quotes.json"})
    void a_feed_that_has_not_changed_is_304_by_tag_and_by_date(String feed) {
        Response first = get("/v1/feeds/" + feed);
        given().header("If-None-Match", first.header("ETag"))
                .get("/v1/feeds/" + feed)
                .then()
                .statusCode(304);
        given().header("If-Modified-Since", first.header("Last-Modified"))
                .get("/v1/feeds/" + feed)
                .then()
                .statusCode(304);
    }

    @Test
    void a_filter_leaves_other_sections_out() {
        get("/v1/feeds/articles.json?section=no-such-section")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void json_ld_names_who_spoke() {
        get("/v1/articles/" + ferry.getString("id") + "/jsonld")
                .then()
                .statusCode(200)
                .body("'@type'", equalTo("NewsArticle"))
                .body("hasPart[0].'@type'", equalTo("Quotation"))
                .body("hasPart.spokenByCharacter.'@type'", hasItem("Person"));
    }

    @Test
    void ninjs_is_usable_and_has_the_words() {
        get("/v1/articles/" + ferry.getString("id") + "/ninjs")
                .then()
                .statusCode(200)
                .body("pubStatus", equalTo("usable"))
                .body("bodies[0].value", equalTo(ferry.getString("body.text")));
    }

    @Test
    void annotations_reproduce_the_text_by_code_points() {
        JsonPath answer =
                get("/v1/articles/" + ferry.getString("id") + "/annotations").jsonPath();
        String text = ferry.getString("body.text");
        int count = answer.getList("first.items").size();
        assertThat(count).isPositive();
        for (int i = 0; i < count; i++) {
            String target = "first.items[" + i + "].target.selector";
            int start = answer.getInt(target + "[1].start");
            int end = answer.getInt(target + "[1].end");
            String there = text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
            assertThat(there).isEqualTo(answer.getString(target + "[0].exact"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonld", "ninjs", "annotations"})
    void a_view_of_an_unknown_article_is_a_404_problem(String view) {
        get("/v1/articles/art_00000000000000000000000000/" + view)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void the_news_sitemap_has_what_is_new_and_not_what_is_old() {
        Newsroom.open("The Old Courier").publish(FERRY.withTitle("An old ferry").publishedAt("2024-01-01T00:00:00Z"));
        given().noFilters()
                .get("/sitemap-news.xml")
                .then()
                .statusCode(200)
                .body(containsString(ferry.getString("title")))
                .body(not(containsString("An old ferry")));
    }
}
