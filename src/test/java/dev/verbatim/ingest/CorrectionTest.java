package dev.verbatim.ingest;

import static dev.verbatim.testsupport.ArticleSamples.BRIDGE;
import static dev.verbatim.testsupport.ArticleSamples.FERRY;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.verbatim.testsupport.Json;
import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectionTest {

    private static final String FIRST =
            "“We have waited long enough for this bridge and now we shall build it,” said Tom Barrow.";
    private static final String SECOND =
            "“I have worked with Tom Barrow for years and he has never kept a promise,” said Ada Fenwick.";

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
    }

    @Test
    void a_new_paragraph_moves_the_quotes_and_they_keep_their_ids() {
        String id = newsroom.publish(BRIDGE).getString("id");
        JsonPath before = quotes(id);
        Response corrected = correct(
                id, "\"v1\"", "correction", "It was a Tuesday.", "It was Tuesday 😀.\n\n" + FIRST + "\n\n" + SECOND);
        corrected.then().statusCode(201).body("articleVersion", equalTo(2)).body("affectedQuoteIds", hasSize(0));
        JsonPath after = quotes(id);
        assertThat(after.getList("items.id")).isEqualTo(before.getList("items.id"));
        assertThat(after.getInt("items[0].span.start")).isEqualTo(before.getInt("items[0].span.start") + 20);
        assertThat(quotes(id + "/quotes?offsetUnit=codepoint", "").getInt("items[0].span.start"))
                .isEqualTo(before.getInt("items[0].span.start") + 19);
        given().get("/v1/articles/{id}", id)
                .then()
                .header("ETag", equalTo("\"v2\""))
                .body("corrections", hasSize(1))
                .body("counts.corrections", equalTo(1));
        given().get("/v1/articles/{id}/versions", id).then().body("items[0].reason", equalTo("It was a Tuesday."));
        assertThat(Books.changesOf(id)).containsExactly("article.published 1", "article.corrected 2");
        assertThat(Books.changesOf(before.getString("items[0].id")))
                .containsExactly("quote.created 1", "quote.updated 2");
        Books.check();
    }

    @Test
    void changed_words_get_a_successor_and_vanished_ones_a_tombstone() {
        String id = newsroom.publish(BRIDGE).getString("id");
        List<String> old = quotes(id).getList("items.id");
        Response corrected = correct(
                id,
                "\"v1\"",
                "correction",
                "He said they, not we.",
                FIRST.replace("now we shall build it", "now they shall build it"));
        String successor = quotes(id).getString("items[0].id");
        corrected.then().statusCode(201);
        assertThat(corrected.jsonPath().getList("affectedQuoteIds", String.class))
                .containsExactlyInAnyOrder(old.get(0), old.get(1), successor);
        given().get("/v1/quotes/{id}", old.get(0)).then().body("status", equalTo("superseded"));
        given().get("/v1/quotes/{id}", old.get(1)).then().body("status", equalTo("retracted"));
        assertThat(Books.changesOf(old.get(0))).containsExactly("quote.created 1", "quote.retracted 2 superseded");
        assertThat(Books.changesOf(old.get(1))).containsExactly("quote.created 1", "quote.retracted 2 retracted");
        assertThat(Books.rows("select replaced_by from change where reason = 'SUPERSEDED'"))
                .containsExactly(successor);
        Books.check();
    }

    @Test
    void a_note_without_words_makes_no_version_but_another_tag() {
        String id = newsroom.publish(FERRY).getString("id");
        correct(id, "\"v1\"", "clarification", "The ferry is the night ferry.", null)
                .then()
                .statusCode(201);
        given().get("/v1/articles/{id}", id)
                .then()
                .header("ETag", equalTo("\"v1.1\""))
                .body("corrections[0].kind", equalTo("clarification"));
        correct(id, "\"v1\"", "update", "Again.", null).then().statusCode(412);
        given().get("/v1/articles/{id}/corrections", id).then().body("items", hasSize(1));
        assertThat(Books.changesOf(id)).containsExactly("article.published 1", "article.corrected 1");
        Books.check();
    }

    @Test
    void a_retraction_takes_the_article_and_its_quotes_back() {
        String id = newsroom.publish(FERRY).getString("id");
        String quote = quotes(id).getString("items[0].id");
        String first = given().get("/v1/articles/{id}/versions/1", id).asString();
        Response retracted = correct(id, "\"v1\"", "retraction", "None of it happened.", null);
        retracted.then().statusCode(201).body("affectedQuoteIds", equalTo(List.of(quote)));
        given().get("/v1/articles/{id}", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("retracted"))
                .body("version", equalTo(2));
        given().get("/v1/articles").then().body("items", hasSize(0));
        given().get("/v1/quotes").then().body("items", hasSize(0));
        given().get("/v1/quotes/{id}", quote).then().statusCode(200).body("status", equalTo("retracted"));
        assertThat(given().get("/v1/articles/{id}/versions/1", id).asString()).isEqualTo(first);
        assertThat(Books.changesOf(id)).containsExactly("article.published 1", "article.retracted 2 retracted");
        assertThat(Books.changesOf(quote)).containsExactly("quote.created 1", "quote.retracted 2 retracted");
        Books.check();

        correct(id, "*", "correction", "More.", null).then().statusCode(409);
        newsroom.put(FERRY).then().statusCode(200).body("status", equalTo("retracted"));
        newsroom.put(FERRY.withTitle("Other")).then().statusCode(409);
        Edits.patch("/v1/articles/" + id, "*", "{\"status\":\"published\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("published"));
        given().get("/v1/quotes").then().body("items", hasSize(1));
        Books.check();
    }

    @Test
    void a_correction_with_a_key_is_made_once() {
        String id = newsroom.publish(FERRY).getString("id");
        Response first = keyed(id, "\"night-1\"", "One.");
        first.then().statusCode(201);
        Response again = keyed(id, "night-1", "One.");
        again.then().statusCode(201).header("Idempotent-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        keyed(id, "night-1", "Two.").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        keyed(id, "\"\"", "Two.").then().statusCode(400).body("code", equalTo("idempotency-key-missing"));
        given().get("/v1/articles/{id}/corrections", id).then().body("items", hasSize(1));
    }

    @Test
    void a_request_that_failed_frees_its_key() {
        String id = newsroom.publish(FERRY).getString("id");
        keyed(id, "k", "").then().statusCode(422);
        keyed(id, "k", "Now with words.").then().statusCode(201);
    }

    @Test
    void a_key_whose_request_died_is_busy_and_then_goes_on_without_doing_it_again() {
        String id = newsroom.publish(FERRY).getString("id");
        Response first = keyed(id, "k", "One.");
        Books.execute("update idempotency set status = null, body = null, headers = null");
        keyed(id, "k", "One.").then().statusCode(409).body("code", equalTo("idempotency-in-progress"));
        Books.execute("update idempotency set lease_until = now() - interval '1 second'");
        Response again = keyed(id, "k", "One.");
        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("id", equalTo(first.path("id")));
        given().get("/v1/articles/{id}/corrections", id).then().body("items", hasSize(1));
        Books.execute("update idempotency set created_at = now() - interval '25 hours'");
        keyed(id, "k", "Two.").then().statusCode(201);
    }

    private static Response keyed(String id, String key, String text) {
        return Newsroom.asAdmin()
                .header("If-Match", "*")
                .header("Idempotency-Key", key)
                .body(Json.write(Map.of("kind", "correction", "text", text)))
                .post("/v1/articles/{id}/corrections", id);
    }

    private static Response correct(String id, String ifMatch, String kind, String text, String body) {
        Map<String, Object> draft = body == null
                ? Map.of("kind", kind, "text", text)
                : Map.of("kind", kind, "text", text, "bodyText", body);
        return Edits.post("/v1/articles/" + id + "/corrections", ifMatch, Json.write(draft));
    }

    private static JsonPath quotes(String id) {
        return quotes(id, "/quotes");
    }

    private static JsonPath quotes(String id, String rest) {
        return given().get("/v1/articles/" + id + rest).jsonPath();
    }
}
