package dev.verbatim.ingest;

import static dev.verbatim.testsupport.ArticleSamples.BRIDGE;
import static dev.verbatim.testsupport.ArticleSamples.FERRY;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.verbatim.testsupport.ArticleSamples;
import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArticleWriteResourceTest {

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
    }

    @Test
    void a_posted_article_is_created_at_its_location() {
        Response created = post(FERRY);
        created.then().statusCode(201).header("ETag", equalTo("\"v1\""));
        assertThat(created.header("Location")).endsWith("/v1/articles/" + created.path("id"));
        given().get("/v1/articles/{id}", (String) created.path("id")).then().statusCode(200);
        Books.check();
    }

    @Test
    void an_external_id_that_is_taken_is_a_409_that_names_the_article() {
        String id = newsroom.publish(FERRY).getString("id");
        post(FERRY)
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate-external-id"))
                .body("existingId", equalTo(id));
    }

    @Test
    void the_language_is_detected_when_it_is_not_given_and_others_are_unsupported() {
        post(FERRY).then().body("lang", equalTo("en")).body("extraction.state", equalTo("done"));
        post(FERRY.withExternalId("german")
                        .withText("„Die Fähre fährt morgen wieder, egal was das Wetter macht“, sagte die Hafenmeisterin"
                                + " Ada Fenwick am Montag den Journalisten, die seit Tagen im Hafen auf sie warteten."))
                .then()
                .statusCode(201)
                .body("lang", equalTo("de"))
                .body("extraction.state", equalTo("unsupported"))
                .body("counts.quotes", equalTo(0));
        Books.check();
    }

    @Test
    void a_post_needs_a_source_that_exists() {
        Newsroom.asAdmin()
                .body(FERRY.json())
                .post("/v1/articles")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/sourceId"));
        Newsroom.asAdmin()
                .body(FERRY.with("sourceId", "src_00000000000000000000000000").json())
                .post("/v1/articles")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/sourceId"));
    }

    @Test
    void a_patch_keeps_what_it_does_not_name_and_null_removes() {
        String id = newsroom.publish(FERRY.with("standfirst", "All is well").withSection("world"))
                .getString("id");
        patch(id, "\"v1\"", "{\"title\":\"The ferry sails\",\"standfirst\":null,\"tags\":[\"Sea\"]}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("title", equalTo("The ferry sails"))
                .body("standfirst", nullValue())
                .body("section.slug", equalTo("world"))
                .body("tags.slug", equalTo(List.of("sea")))
                .body("version", equalTo(2));
        assertThat(Books.changesOf(id)).containsExactly("article.published 1", "article.updated 2");
        Books.check();
    }

    @Test
    void a_patch_that_changes_nothing_writes_nothing() {
        String id = newsroom.publish(FERRY).getString("id");
        patch(id, "\"v1\"", "{\"standfirst\":null}").then().statusCode(200).header("ETag", equalTo("\"v1\""));
        assertThat(Books.changesOf(id)).containsExactly("article.published 1");
    }

    @Test
    void what_cannot_be_removed_is_a_422() {
        String id = newsroom.publish(FERRY).getString("id");
        patch(id, "*", "{\"title\":null}").then().statusCode(422).body("errors[0].pointer", equalTo("#/title"));
        patch(id, "*", "{\"tags\":null}").then().statusCode(422).body("errors[0].pointer", equalTo("#/tags"));
        patch(id, "*", "{\"titel\":\"x\"}").then().statusCode(422).body("errors[0].pointer", equalTo("#/titel"));
        patch(id, "*", "{\"title\":7}").then().statusCode(422).body("errors[0].pointer", equalTo("#/title"));
        patch(id, "*", "{\"status\":\"draft\"}").then().statusCode(422).body("errors[0].pointer", equalTo("#/status"));
        patch(id, "*", "[]").then().statusCode(422);
        patch(id, "*", "{\"title\":").then().statusCode(400);
    }

    @Test
    void only_merge_patch_is_a_patch() {
        String id = newsroom.publish(FERRY).getString("id");
        Newsroom.asAdmin()
                .header("If-Match", "*")
                .body("{\"title\":\"x\"}")
                .patch("/v1/articles/{id}", id)
                .then()
                .statusCode(415);
    }

    @Test
    void an_edit_without_if_match_is_428_and_a_stale_one_412() {
        String id = newsroom.publish(FERRY).getString("id");
        Newsroom.with(Newsroom.ADMIN_KEY)
                .contentType("application/merge-patch+json")
                .body("{\"title\":\"x\"}")
                .patch("/v1/articles/{id}", id)
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        patch(id, "\"v9\"", "{\"title\":\"x\"}").then().statusCode(412).body("code", equalTo("precondition-failed"));
        patch(id, "v1", "{\"title\":\"x\"}").then().statusCode(400);
        String tag = given().get("/v1/articles/{id}?include=quotes", id).header("ETag");
        patch(id, "\"v77\", " + tag, "{\"title\":\"Seen with its quotes\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void a_deleted_article_is_gone_with_its_quotes_and_its_counts() {
        String id = newsroom.publish(FERRY.withSection("world").withTags("Sea")).getString("id");
        String quote = given().get("/v1/articles/{id}/quotes", id).path("items[0].id");
        String speaker = given().get("/v1/quotes/{id}", quote).path("speaker.entity.id");
        delete(id, "\"v1\"").then().statusCode(204);
        given().get("/v1/articles/{id}", id).then().statusCode(410).body("code", equalTo("gone"));
        given().get("/v1/articles/{id}/versions", id).then().statusCode(410);
        given().get("/v1/quotes/{id}", quote).then().statusCode(410);
        given().get("/v1/articles").then().body("items", hasSize(0));
        given().get("/v1/quotes").then().body("items", hasSize(0));
        given().get("/v1/entities/{id}", speaker)
                .then()
                .body("counts.articles", equalTo(0))
                .body("counts.mentions", equalTo(0))
                .body("counts.quotesBy", equalTo(0));
        delete(id, "*").then().statusCode(410);
        assertThat(Books.changesOf(id)).containsExactly("article.published 1", "article.deleted 1 deleted");
        assertThat(Books.changesOf(quote)).containsExactly("quote.created 1", "quote.retracted 2 deleted");
        Books.check();
    }

    @Test
    void a_deleted_item_that_its_supplier_sends_again_comes_back_under_its_id() {
        String id = newsroom.publish(FERRY).getString("id");
        delete(id, "*").then().statusCode(204);
        newsroom.put(FERRY).then().statusCode(201).body("id", equalTo(id)).body("version", equalTo(2));
        given().get("/v1/articles/{id}", id).then().statusCode(200);
        assertThat(Books.changesOf(id))
                .containsExactly("article.published 1", "article.deleted 1 deleted", "article.published 2");
        Books.check();
    }

    @Test
    void a_draft_is_for_those_who_write_until_it_is_published() {
        String id = post(BRIDGE.asDraft()).path("id");
        given().get("/v1/articles/{id}", id).then().statusCode(404);
        Newsroom.asAdmin().get("/v1/articles/{id}", id).then().statusCode(200).body("status", equalTo("draft"));
        given().get("/v1/quotes").then().body("items", hasSize(0));
        given().get("/v1/entities").then().body("items", hasSize(0));
        assertThat(Books.rows("select type from change")).isEmpty();
        String entity = Books.rows("select min(id) from entity").get(0);
        given().get("/v1/entities/{id}", entity).then().statusCode(404);
        Newsroom.asAdmin().get("/v1/entities/{id}", entity).then().statusCode(200);
        given().get("/v1/export/entities").then().statusCode(200).body(equalTo(""));
        Books.check();

        patch(id, "\"v1\"", "{\"status\":\"published\"}").then().statusCode(200).body("version", equalTo(2));
        given().get("/v1/articles/{id}", id).then().statusCode(200);
        given().get("/v1/quotes").then().body("items", hasSize(2));
        assertThat(Books.changesOf(id)).containsExactly("article.published 2");
        assertThat(Books.rows("select type, count(*) from change group by 1 order by 1"))
                .contains("quote.created 2", "article.published 1")
                .anyMatch(row -> row.startsWith("entity.created"))
                .noneMatch(row -> row.startsWith("entity.updated"));
        Books.check();
    }

    @Test
    void versions_are_listed_and_never_change() {
        String id = newsroom.publish(FERRY).getString("id");
        String first = given().get("/v1/articles/{id}/versions/1", id).asString();
        patch(id, "\"v1\"", "{\"title\":\"The ferry sails\",\"section\":\"harbour\"}")
                .then()
                .statusCode(200);
        given().get("/v1/articles/{id}/versions", id)
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(2, 1)));
        Response again = given().get("/v1/articles/{id}/versions/1", id);
        assertThat(again.asString()).isEqualTo(first);
        assertThat(again.header("Cache-Control")).contains("immutable");
        given().get("/v1/articles/{id}/versions/2", id)
                .then()
                .body("title", equalTo("The ferry sails"))
                .body("section.slug", equalTo("harbour"));
        given().get("/v1/articles/{id}/versions/3", id).then().statusCode(404);
    }

    private Response post(ArticleSamples article) {
        return Newsroom.asAdmin()
                .body(article.with("sourceId", newsroom.sourceId()).json())
                .post("/v1/articles");
    }

    private static Response patch(String id, String ifMatch, String changes) {
        return Newsroom.with(Newsroom.ADMIN_KEY)
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(changes)
                .patch("/v1/articles/{id}", id);
    }

    private static Response delete(String id, String ifMatch) {
        return Newsroom.asAdmin().header("If-Match", ifMatch).delete("/v1/articles/{id}", id);
    }
}
