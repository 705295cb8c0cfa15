package dev.verbatim.article;

import static dev.verbatim.testsupport.ArticleSamples.BRIDGE;
import static dev.verbatim.testsupport.ArticleSamples.FERRY;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArticleResourceTest {

    private String ferry;
    private String bridge;
    private Newsroom courier;

    @BeforeEach
    void publish() {
        courier = Newsroom.open("The Courier");
        ferry = courier.publish(FERRY.publishedAt("2026-01-01T08:00:00Z")).getString("id");
        bridge = Newsroom.open("The Gazette")
                .publish(BRIDGE.publishedAt("2026-02-01T08:00:00Z"))
                .getString("id");
    }

    @Test
    void the_newest_come_first_and_the_order_can_be_turned() {
        given().get("/v1/articles").then().body("items.id", contains(bridge, ferry));
        given().get("/v1/articles?sort=publishedAt").then().body("items.id", contains(ferry, bridge));
    }

    @Test
    void lists_hold_no_text_and_nothing_that_was_not_asked_for() {
        given().get("/v1/articles")
                .then()
                .body("items[0]", not(hasKey("body")))
                .body("items[0]", not(hasKey("quotes")))
                .body("items[0]", not(hasKey("entities")));
    }

    @Test
    void filters_of_one_name_are_either_and_of_different_names_both() {
        String fenwick = entity("Ada Fenwick");
        String barrow = entity("Tom Barrow");
        given().get("/v1/articles?source=" + courier.sourceId()).then().body("items.id", contains(ferry));
        given().get("/v1/articles?entity=" + fenwick).then().body("items.id", contains(bridge, ferry));
        given().get("/v1/articles?entity=" + barrow).then().body("items.id", contains(bridge));
        given().get("/v1/articles?entity=" + barrow + "&entity=" + fenwick)
                .then()
                .body("items.id", contains(bridge, ferry));
        given().get("/v1/articles?entity=" + barrow + "&source=" + courier.sourceId())
                .then()
                .body("items", hasSize(0));
        given().get("/v1/articles?speaker=" + fenwick).then().body("items.id", contains(bridge, ferry));
    }

    @Test
    void from_is_inclusive_and_to_is_exclusive() {
        given().get("/v1/articles?from=2026-02-01T08:00:00Z").then().body("items.id", contains(bridge));
        given().get("/v1/articles?to=2026-02-01T08:00:00Z").then().body("items.id", contains(ferry));
    }

    @Test
    void totals_are_counted_only_on_request() {
        given().get("/v1/articles").then().body("page.totalCount", nullValue());
        given().get("/v1/articles?count=exact&limit=1").then().body("page.totalCount", equalTo(2));
    }

    @Test
    void quotes_and_entities_come_along() {
        given().get("/v1/articles?include=quotes&include=entities")
                .then()
                .body("items[1].quotes", hasSize(1))
                .body("items[1].quotes[0].speaker.entity.name", equalTo("Ada Fenwick"))
                .body("items[0].quotes.speaker.entity.name", contains("Tom Barrow", "Ada Fenwick"))
                .body("items[0].entities.name", containsInAnyOrder("Tom Barrow", "Ada Fenwick"));
        given().get("/v1/articles/" + ferry + "?include=entities")
                .then()
                .body("entities.name", hasItem("Ada Fenwick"))
                .body("$", not(hasKey("quotes")));
    }

    @Test
    void who_said_what_about_whom() {
        given().get("/v1/quotes?speaker=" + entity("Ada Fenwick") + "&about=" + entity("Tom Barrow"))
                .then()
                .body("items", hasSize(1))
                .body(
                        "items[0].text",
                        equalTo("I have worked with Tom Barrow for years and he has never kept a promise,"));
    }

    private static String entity(String name) {
        return given().get("/v1/entities?limit=100").path("items.find { it.name == '" + name + "' }.id");
    }
}
