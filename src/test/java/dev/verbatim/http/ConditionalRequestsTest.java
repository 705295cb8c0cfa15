package dev.verbatim.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import dev.verbatim.testsupport.ArticleSamples;
import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConditionalRequestsTest {

    private Newsroom newsroom;
    private String article;

    @BeforeEach
    void publish() {
        newsroom = Newsroom.open();
        article = "/v1/articles/" + newsroom.publish(ArticleSamples.FERRY).getString("id");
    }

    @Test
    void the_tag_of_an_item_is_its_version() {
        given().get(article).then().header("ETag", "\"v1\"");
        given().get(article + "?include=quotes").then().header("ETag", matchesPattern("\"v1-.+\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/quotes", "?include=quotes&include=entities", "?offsetUnit=codepoint"})
    void what_the_caller_has_is_not_sent_again(String rest) {
        String tag = given().get(article + rest).header("ETag");
        given().header("If-None-Match", tag)
                .get(article + rest)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        given().header("If-None-Match", "\"other\", W/" + tag.replace("W/", ""))
                .get(article + rest)
                .then()
                .statusCode(304);
        given().header("If-None-Match", "\"other\"").get(article + rest).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/articles", "/v1/quotes", "/v1/entities", "/v1/sources"})
    void a_list_has_a_weak_tag_that_changes_with_it(String list) {
        String before = given().get(list).header("ETag");
        assertThat(before).startsWith("W/\"");
        given().header("If-None-Match", before).get(list).then().statusCode(304);
        Newsroom.open("Another").publish(ArticleSamples.BRIDGE);
        given().header("If-None-Match", before).get(list).then().statusCode(200);
    }

    @Test
    void HEAD_answers_as_GET_without_a_body() {
        Response get = given().get(article);
        given().head(article)
                .then()
                .statusCode(200)
                .header("ETag", get.header("ETag"))
                .header("Content-Type", get.header("Content-Type"))
                .body(emptyString());
    }

    @Test
    void only_anonymous_answers_are_public() {
        given().get(article).then().header("Cache-Control", startsWith("public, max-age=60"));
        Newsroom.with(Newsroom.ADMIN_KEY).get(article).then().header("Cache-Control", "private, no-store");
        given().get("/v1/changes").then().header("Cache-Control", "private, no-store");
    }

    @Test
    void pages_link_to_themselves_and_their_neighbours() {
        newsroom.publish(ArticleSamples.BRIDGE);
        Response first = given().get("/v1/articles?limit=1");
        String next = first.path("page.next");
        assertThat(first.header("Link"))
                .contains("<http://localhost:8080/v1/articles?limit=1>; rel=\"self\"")
                .contains("cursor=" + next + ">; rel=\"next\"")
                .doesNotContain("rel=\"prev\"");
        Response second = given().get("/v1/articles?limit=1&cursor=" + next);
        assertThat(second.header("Link")).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
        given().get("/v1/articles?limit=1&cursor=" + second.path("page.prev"))
                .then()
                .body("items[0].id", equalTo(first.path("items[0].id")));
    }

    @Test
    void a_browser_of_another_origin_may_read_what_it_needs() {
        given().header("Origin", "https://reader.example")
                .get(article)
                .then()
                .header("Access-Control-Expose-Headers", containsString("ETag"));
    }
}
