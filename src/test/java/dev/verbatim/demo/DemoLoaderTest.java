package dev.verbatim.demo;

import static dev.verbatim.testsupport.Newsroom.asAdmin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a newcomer finds after the first start. One load for all questions: it takes seconds. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoLoaderTest {

    @Inject
    DemoNewsroom newsroom;

    @Test
    void notes_are_printed_under_their_articles_and_the_same_words_are_found_in_several_sources() {
        newsroom.open();
        DemoArticles.all().forEach(newsroom::publish);
        int head = head();

        String corrected = article("hc-2025-03-11-not-a-penny");
        given().get("/v1/articles/{id}?include=quotes", corrected)
                .then()
                .body("version", equalTo(2))
                .body("corrections.kind", contains("correction"))
                .body("quotes.text", hasItem("We will not pay a penny more than the contract allows,"))
                .body("quotes.text", not(hasItem("We will not pay a penny more,")));
        given().get("/v1/articles/{id}", article("op-2025-02-06-renn"))
                .then()
                .body("version", equalTo(1))
                .body("corrections.kind", contains("clarification"));
        String taken = given().queryParam("externalId", "bt-20250624-lasalle")
                .queryParam("status", "retracted")
                .get("/v1/articles")
                .path("items[0].status");
        assertThat(taken).isEqualTo("retracted");
        given().queryParam("minSources", 2)
                .queryParam("count", "exact")
                .get("/v1/statements")
                .then()
                .body("page.totalCount", greaterThanOrEqualTo(10));

        DemoArticles.all().forEach(newsroom::publish);
        assertThat(head()).as("a second load changes nothing").isEqualTo(head);
        asAdmin().get("/v1/articles?count=exact&limit=1").then().body("page.totalCount", equalTo(50));
    }

    private static String article(String externalId) {
        return given().queryParam("externalId", externalId).get("/v1/articles").path("items[0].id");
    }

    private static int head() {
        return given().get("/v1/changes?limit=1").path("headSeq");
    }
}
