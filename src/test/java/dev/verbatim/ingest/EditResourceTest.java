package dev.verbatim.ingest;

import static dev.verbatim.testsupport.ArticleSamples.BRIDGE;
import static dev.verbatim.testsupport.ArticleSamples.FERRY;
import static dev.verbatim.testsupport.ArticleSamples.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.verbatim.testsupport.ArticleSamples;
import dev.verbatim.testsupport.Json;
import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EditResourceTest {

    private static final String INTRO = "It rained all day in the town.\n\n";
    private static final String BRIDGE_TEXT = "“We have waited long enough for this bridge and now we shall build it,”"
            + " said Tom Barrow.\n\n“I have worked with Tom Barrow for years and he has never kept a promise,” said Ada"
            + " Fenwick.";

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
    }

    @Test
    void a_rejected_quote_leaves_all_lists_and_does_not_come_back() {
        JsonPath article = newsroom.publish(FERRY);
        String id = article.getString("id");
        String quote = firstQuote(id);
        patchQuote(quote, "\"v1\"", "{\"reviewState\":\"rejected\",\"note\":\"A poem.\"}")
                .then()
                .statusCode(200)
                .body("review.state", equalTo("rejected"))
                .body("review.by", equalTo("admin"))
                .body("review.note", equalTo("A poem."));
        given().get("/v1/quotes").then().body("items", hasSize(0));
        given().get("/v1/articles/{id}", id).then().body("counts.quotes", equalTo(0));
        given().get("/v1/quotes/{id}", quote).then().statusCode(200).body("review.state", equalTo("rejected"));
        Books.check();

        String text = article.getString("body.text");
        newsroom.publish(FERRY.withText(INTRO + text));
        newsroom.publish(FERRY.withText(INTRO + text + "\n\nThe end."));
        newsroom.publish(FERRY.withText(INTRO));
        newsroom.publish(FERRY.withText(text));
        newsroom.publish(FERRY.withText(text.replace("tomorrow,", "tomorrow")));
        given().get("/v1/quotes").then().body("items", hasSize(0));
        assertThat(Books.rows("select id from quote")).containsExactly(quote);
        assertThat(Books.changesOf(quote)).containsExactly("quote.created 1", "quote.retracted 2 retracted");
        Books.check();
    }

    @Test
    void a_rejection_can_be_taken_back() {
        String quote = firstQuote(newsroom.publish(FERRY).getString("id"));
        patchQuote(quote, "*", "{\"reviewState\":\"rejected\"}").then().statusCode(200);
        patchQuote(quote, "*", "{\"reviewState\":\"confirmed\"}").then().statusCode(200);
        given().get("/v1/quotes").then().body("items.id", equalTo(List.of(quote)));
        assertThat(Books.changesOf(quote))
                .containsExactly("quote.created 1", "quote.retracted 2 retracted", "quote.created 3");
        Books.check();
    }

    @Test
    void corrected_borders_stay_and_the_old_ones_do_not_come_back() {
        JsonPath article = newsroom.publish(FERRY);
        String quote = firstQuote(article.getString("id"));
        patchQuote(quote, "\"v1\"", "{\"text\":\"The ferry will sail tomorrow\"}")
                .then()
                .statusCode(200)
                .body("text", equalTo("The ferry will sail tomorrow"))
                .body("review.state", equalTo("corrected"))
                .body("provenance.method", equalTo("human"));
        newsroom.publish(FERRY.withText(INTRO + article.getString("body.text")));
        given().get("/v1/quotes")
                .then()
                .body("items.id", equalTo(List.of(quote)))
                .body("items[0].text", equalTo("The ferry will sail tomorrow"))
                .body("items[0].articleVersion", equalTo(2));
        Books.check();
    }

    @Test
    void a_span_counts_in_either_unit_and_must_hold_the_words() {
        JsonPath article = newsroom.publish(FERRY.withText("😀 " + "“The ferry will sail tomorrow, whatever the weather"
                + " says,” said Ada Fenwick, the harbour master."));
        String quote = firstQuote(article.getString("id"));
        int start = article.getString("body.text").indexOf("ferry");
        String codePoints = "{\"start\":" + (start - 1) + ",\"end\":" + (start + 4) + ",\"unit\":\"codepoint\"}";
        patchQuote(quote, "*", "{\"text\":\"The f\",\"span\":" + codePoints + "}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/text"));
        patchQuote(quote, "*", "{\"text\":\"ferry\",\"span\":" + codePoints + "}")
                .then()
                .statusCode(200)
                .body("span.start", equalTo(start))
                .body("span.end", equalTo(start + 5));
        patchQuote(quote, "*", "{\"span\":{\"start\":5,\"end\":4}}").then().statusCode(422);
        patchQuote(quote, "*", "{\"span\":{\"start\":0,\"end\":99999}}").then().statusCode(422);
        patchQuote(quote, "*", "{\"span\":{\"start\":1,\"end\":5}}").then().statusCode(422);
        patchQuote(quote, "*", "{\"text\":\"never said\"}").then().statusCode(422);
        patchQuote(quote, "*", "{\"reviewState\":null}").then().statusCode(422);
        patchQuote(quote, "*", "{\"reviewState\":\"unreviewed\"}").then().statusCode(422);
        Books.check();
    }

    @Test
    void another_speaker_moves_the_counters() {
        JsonPath quotes = quotes(newsroom.publish(BRIDGE).getString("id"));
        String tom = quotes.getString("items[0].speaker.entity.id");
        String ada = quotes.getString("items[1].speaker.entity.id");
        String first = quotes.getString("items[0].id");
        patchQuote(first, "\"v1\"", "{\"speakerEntityId\":\"" + ada + "\"}")
                .then()
                .statusCode(200)
                .body("speaker.entity.name", equalTo("Ada Fenwick"))
                .body("speaker.status", equalTo("resolved"));
        given().get("/v1/entities/{id}", ada).then().body("counts.quotesBy", equalTo(2));
        given().get("/v1/entities/{id}", tom).then().body("counts.quotesBy", equalTo(0));
        Books.check();
        patchQuote(first, "*", "{\"speakerEntityId\":null}")
                .then()
                .body("speaker.status", equalTo("unknown"))
                .body("speaker.entity", nullValue());
        patchQuote(first, "*", "{\"speakerEntityId\":\"ent_00000000000000000000000000\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/speakerEntityId"));
        newsroom.publish(BRIDGE.withText(INTRO + BRIDGE_TEXT));
        given().get("/v1/quotes/{id}", first).then().body("speaker.status", equalTo("unknown"));
        Books.check();
    }

    @Test
    void of_two_editors_at_once_exactly_one_wins() throws Exception {
        String quote = firstQuote(newsroom.publish(FERRY).getString("id"));
        List<Callable<Integer>> edits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String note = "{\"reviewState\":\"confirmed\",\"note\":\"Editor " + i + "\"}";
            edits.add(() -> patchQuote(quote, "\"v1\"", note).statusCode());
        }
        assertThat(together(edits)).containsOnlyOnce(200).contains(412);
        given().get("/v1/quotes/{id}", quote).then().body("version", equalTo(2));
        assertThat(Books.changesOf(quote)).hasSize(2);
    }

    @Test
    void a_merged_entity_redirects_for_ever_and_all_it_had_is_the_survivors() {
        String first = newsroom.publish(FERRY).getString("id");
        String second = newsroom.publish(said("Ada Fenwicke", "second")).getString("id");
        String ada = speakerOf(first);
        String other = speakerOf(second);
        assertThat(other).isNotEqualTo(ada);
        merge(other, "\"v1\"", ada).then().statusCode(412);
        String tag = given().get("/v1/entities/{id}", other).header("ETag");
        merge(other, tag, ada)
                .then()
                .statusCode(200)
                .body("id", equalTo(ada))
                .body("mergedFrom", equalTo(List.of(other)))
                .body("aliases", hasItem("Ada Fenwicke"))
                .body("counts.articles", equalTo(2))
                .body("counts.quotesBy", equalTo(2));
        Response redirect = given().redirects().follow(false).get("/v1/entities/{id}", other);
        redirect.then().statusCode(301);
        assertThat(redirect.header("Location")).endsWith("/v1/entities/" + ada);
        assertThat(redirect.asString()).isEmpty();
        assertThat(speakerOf(second)).isEqualTo(ada);
        assertThat(Books.changesOf(other).get(Books.changesOf(other).size() - 1))
                .startsWith("entity.merged");
        assertThat(Books.rows("select replaced_by from change where type = 'entity.merged'"))
                .containsExactly(ada);
        Books.check();

        merge(other, "*", ada).then().statusCode(409).body("existingId", equalTo(ada));
        merge(ada, "*", ada).then().statusCode(409);
        merge(ada, "*", other).then().statusCode(409);
        merge(ada, "*", "ent_00000000000000000000000000").then().statusCode(422);

        newsroom.publish(said("Ada Fenwicke", "third"));
        given().get("/v1/entities/{id}", ada).then().body("counts.articles", equalTo(3));
        Books.check();
    }

    @Test
    void chains_of_merges_lead_to_the_one_that_stands() {
        String a = speakerOf(newsroom.publish(said("Ada Fenwick", "a")).getString("id"));
        String b = speakerOf(newsroom.publish(said("Berta Lindqvist", "b")).getString("id"));
        String c = speakerOf(newsroom.publish(said("Clara Moreau", "c")).getString("id"));
        merge(a, "*", b).then().statusCode(200);
        merge(b, "*", c).then().statusCode(200).body("mergedFrom", equalTo(List.of(b, a)));
        assertThat(given().redirects().follow(false).get("/v1/entities/{id}", a).header("Location"))
                .endsWith(c);
        patchQuote(firstQuoteOf(c), "*", "{\"speakerEntityId\":\"" + a + "\"}")
                .then()
                .statusCode(200)
                .body("speaker.entity.id", equalTo(c));
        Books.check();
    }

    @Test
    void a_merge_and_deliveries_at_once_lose_nothing() throws Exception {
        String ada = speakerOf(newsroom.publish(said("Ada Fenwick", "a")).getString("id"));
        String other = speakerOf(newsroom.publish(said("Berta Lindqvist", "b")).getString("id"));
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String item = "item-" + i % 6;
            String name = i % 2 == 0 ? "Berta Lindqvist" : "Ada Fenwick";
            writers.add(() -> newsroom.put(said(name, item)).statusCode());
        }
        writers.add(3, () -> merge(other, "*", ada).statusCode());
        assertThat(together(writers)).allMatch(status -> status == 200 || status == 201);
        given().get("/v1/entities/{id}", ada).then().body("mergedFrom", equalTo(List.of(other)));
        Books.check();
    }

    @Test
    void a_renamed_entity_keeps_its_name_and_is_still_found() {
        String ada = speakerOf(newsroom.publish(FERRY).getString("id"));
        String tag = given().get("/v1/entities/{id}", ada).header("ETag");
        Edits.patch(
                        "/v1/entities/" + ada,
                        tag,
                        "{\"name\":\"Dame Ada Fenwick\",\"type\":\"organisation\","
                                + "\"sameAs\":[\"https://www.wikidata.org/entity/Q1\"],\"description\":null}")
                .then()
                .statusCode(200)
                .body("name", equalTo("Dame Ada Fenwick"))
                .body("type", equalTo("organisation"))
                .body("description", nullValue());
        given().queryParam("sameAs", "https://www.wikidata.org/entity/Q1")
                .get("/v1/entities")
                .then()
                .body("items.id", equalTo(List.of(ada)));
        given().queryParam("sameAs", "https://www.wikidata.org/entity/Q2")
                .get("/v1/entities")
                .then()
                .body("items", equalTo(List.of()));
        Edits.patch("/v1/entities/" + ada, tag, "{\"name\":\"X\"}").then().statusCode(412);
        Edits.patch("/v1/entities/" + ada, "*", "{\"name\":null}").then().statusCode(422);
        Edits.patch("/v1/entities/" + ada, "*", "{\"sameAs\":[\"nonsense\"]}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/sameAs/0"));
        assertThat(speakerOf(newsroom.publish(said("Ada Fenwick", "again")).getString("id")))
                .isEqualTo(ada);
        given().get("/v1/entities/{id}", ada)
                .then()
                .body("name", equalTo("Dame Ada Fenwick"))
                .body("type", equalTo("organisation"));
        Books.check();
    }

    @Test
    void a_mention_split_off_stays_with_its_quote_through_new_versions() {
        String id = newsroom.publish(FERRY).getString("id");
        String ada = speakerOf(id);
        String mention = Books.rows("select m.id from mention m join quote q on q.article_id = m.article_id"
                        + " where m.start_offset >= q.speaker_start and m.end_offset <= q.speaker_end")
                .get(0);
        JsonPath linked = link(mention, "{\"newEntity\":{\"type\":\"person\",\"name\":\"Ada Fenwick\"}}")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String other = linked.getString("entity.id");
        assertThat(other).isNotEqualTo(ada);
        assertThat(speakerOf(id)).isEqualTo(other);
        Books.check();
        newsroom.publish(
                FERRY.withText(INTRO + given().get("/v1/articles/{id}", id).path("body.text")));
        assertThat(speakerOf(id)).isEqualTo(other);
        assertThat(Books.rows("select entity_id from mention where id = '" + mention + "'"))
                .containsExactly(other);
        Books.check();
        link(mention, "{\"entityId\":\"" + ada + "\"}").then().statusCode(200);
        assertThat(speakerOf(id)).isEqualTo(ada);
        link(mention, "{}").then().statusCode(422);
        link(mention, "{\"entityId\":\"ent_00000000000000000000000000\"}")
                .then()
                .statusCode(422);
        link("men_00000000000000000000000000", "{\"entityId\":\"" + ada + "\"}")
                .then()
                .statusCode(404);
        Books.check();
    }

    private static ArticleSamples said(String name, String externalId) {
        return article()
                .withExternalId(externalId)
                .withText("“Nobody in this town will forget the " + externalId + " storm of the year,” said " + name
                        + ".");
    }

    private static Response patchQuote(String id, String ifMatch, String changes) {
        return Edits.patch("/v1/quotes/" + id, ifMatch, changes);
    }

    private static Response merge(String from, String ifMatch, String into) {
        return Edits.post("/v1/entities/" + from + "/merge", ifMatch, Json.write(Map.of("into", into)));
    }

    private static Response link(String mention, String changes) {
        return Edits.patch("/v1/mentions/" + mention, "*", changes);
    }

    private static JsonPath quotes(String articleId) {
        return given().get("/v1/articles/{id}/quotes", articleId).jsonPath();
    }

    private static String firstQuote(String articleId) {
        return quotes(articleId).getString("items[0].id");
    }

    private static String firstQuoteOf(String speaker) {
        return given().get("/v1/quotes?speaker={id}", speaker).path("items[0].id");
    }

    private static String speakerOf(String articleId) {
        return quotes(articleId).getString("items[0].speaker.entity.id");
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> each : threads.invokeAll(calls)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
