package dev.verbatim.ingest;

import static dev.verbatim.testsupport.ArticleSamples.BRIDGE;
import static dev.verbatim.testsupport.ArticleSamples.FERRY;
import static dev.verbatim.testsupport.ArticleSamples.article;
import static dev.verbatim.testsupport.Newsroom.asAdmin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.verbatim.testsupport.ArticleSamples;
import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class IngestResourceTest {

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
    }

    @Test
    void a_new_article_is_created_at_its_own_address() {
        JsonPath created = newsroom.put(FERRY)
                .then()
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .extract()
                .jsonPath();
        given().get("/v1/articles/" + created.getString("id"))
                .then()
                .statusCode(200)
                .body("externalId", equalTo("ferry"))
                .body("version", equalTo(1))
                .body("counts.quotes", equalTo(1));
    }

    @Test
    void the_same_again_changes_nothing_and_writes_no_row() {
        JsonPath created = newsroom.publish(FERRY);
        int changes = changes().size();
        JsonPath again = newsroom.put(FERRY)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .extract()
                .jsonPath();
        assertThat(again.getMap("")).isEqualTo(created.getMap(""));
        assertThat(changes()).hasSize(changes);
    }

    @Test
    void changed_words_make_a_new_version_in_which_unchanged_quotes_keep_their_id() {
        String id = newsroom.publish(BRIDGE).getString("id");
        List<String> before = quoteIds(id);
        newsroom.put(
                        BRIDGE.withText(
                                "The council met on Monday.\n\n"
                                        + "“We have waited long enough for this bridge and now we shall build it,” said Tom Barrow.\n\n"
                                        + "“I have worked with Tom Barrow for years and he has never kept a promise,” said Ada Fenwick."))
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("version", equalTo(2));
        assertThat(quoteIds(id)).isEqualTo(before).hasSize(2);
    }

    @Test
    void a_quote_that_vanishes_leaves_a_tombstone() {
        String id = newsroom.publish(BRIDGE).getString("id");
        String gone = quoteIds(id).get(1);
        newsroom.publish(BRIDGE.withText(
                "“We have waited long enough for this bridge and now we shall build it,” said Tom Barrow."));
        assertThat(quoteIds(id)).hasSize(1);
        given().get("/v1/changes?resourceType=quote")
                .then()
                .body("items.findAll { it.tombstone }.resource.id", equalTo(List.of(gone)))
                .body("items.findAll { it.tombstone }.tombstone.reason", hasItem("retracted"));
    }

    @Test
    void html_becomes_clean_markup_and_text() {
        newsroom.put(article()
                        .withHtml("<h2>Harbour</h2><p onclick=\"x()\">“It is very, very late now,” said"
                                + " <b>Ada Fenwick</b>.</p><script>alert(1)</script>"))
                .then()
                .statusCode(201)
                .body("body.text", equalTo("Harbour\n\n“It is very, very late now,” said Ada Fenwick."))
                .body(
                        "body.html",
                        equalTo("<h2>Harbour</h2><p>“It is very, very late now,” said <b>Ada Fenwick</b>.</p>"));
    }

    @Test
    void an_unknown_source_is_a_404() {
        asAdmin()
                .body(FERRY.json())
                .put("/v1/sources/src_00000000000000000000000000/items/ferry")
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_wrong_with_an_article_is_pointed_at() {
        refused(article().without("title"), "#/title");
        refused(article().withTitle(" "), "#/title");
        refused(article().without("bodyText"), "#/bodyText");
        refused(article().with("bodyHtml", "<p>both</p>"), "#/bodyText");
        refused(article().withText("  "), "#/bodyText");
        refused(article().withText("x".repeat(200_001)), "#/bodyText");
        refused(article().with("lang", "not a language"), "#/lang");
        refused(article().with("publishedAt", "yesterday"), "#/publishedAt");
        refused(article().with("publishedAt", 5), "#/publishedAt");
        refused(article().with("status", "deleted"), "#/status");
        refused(article().with("tags", "one"), "#/tags");
        refused(article().with("webUrl", "ftp://example.org/"), "#/webUrl");
        refused(article().with("sourceId", "src_00000000000000000000000000"), "#/sourceId");
        refused(article().with("colour", "red"), "#/colour");
    }

    @Test
    void a_draft_is_not_for_readers() {
        String id = newsroom.publish(FERRY.asDraft()).getString("id");
        given().get("/v1/articles/" + id).then().statusCode(404);
        given().get("/v1/articles").then().body("items", hasSize(0));
        given().get("/v1/quotes").then().body("items", hasSize(0));
        given().get("/v1/articles/" + id + "/quotes").then().statusCode(404);
        assertThat(changes()).noneMatch(type -> type.startsWith("article.") || type.startsWith("quote."));
    }

    private void refused(ArticleSamples article, String pointer) {
        newsroom.put(article).then().statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    private static List<String> changes() {
        return given().get("/v1/changes?limit=1000").jsonPath().getList("items.type");
    }

    private static List<String> quoteIds(String article) {
        return given().get("/v1/articles/" + article + "/quotes").jsonPath().getList("items.id");
    }
}
