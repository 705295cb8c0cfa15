package dev.verbatim.ingest;

import static dev.verbatim.testsupport.ArticleSamples.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.verbatim.testsupport.Json;
import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementTest {

    private static final String WORDS = "The old harbour wall will not stand another winter without repairs";

    private Newsroom first;
    private Newsroom second;

    @BeforeEach
    void open() {
        first = Newsroom.open("The First Courier");
        second = Newsroom.open("The Second Courier");
    }

    @Test
    void the_same_words_in_two_papers_are_one_statement() {
        String a = quoteOf(first, "a", WORDS, "Ada Fenwick");
        String b = quoteOf(
                second, "b", "The old harbour wall will not stand another winter, without repairs", "Ada Fenwick");
        String statement = statementOf(a);
        assertThat(statementOf(b)).isEqualTo(statement);
        given().get("/v1/statements/{id}", statement)
                .then()
                .statusCode(200)
                .body("speaker.name", equalTo("Ada Fenwick"))
                .body("occurrences.quoteId", equalTo(List.of(a, b)))
                .body("occurrences.match", equalTo(List.of("exact", "exact")))
                .body("occurrenceCount", equalTo(2))
                .body("sourceCount", equalTo(2));
        given().get("/v1/statements?minSources=2").then().body("items.id", equalTo(List.of(statement)));
        given().get("/v1/statements?minSources=3").then().body("items", hasSize(0));
        assertThat(Books.changesOf(statement)).containsExactly("statement.updated 1", "statement.updated 2");
        Books.check();
    }

    @Test
    void words_phrases_and_what_must_not_be_there_find_statements() {
        quoteOf(first, "a", WORDS, "Ada Fenwick");
        Map<String, Integer> found = new LinkedHashMap<>();
        found.put("HARBOUR wall", 1);
        found.put("lighthouse", 0);
        found.put("\"harbour wall\"", 1);
        found.put("\"wall harbour\"", 0);
        found.put("harbour -wall", 0);
        found.put("harbour -\"wall harbour\"", 1);
        found.put("lighthouse or wall", 1);
        found.put("!!", 0);
        found.forEach((q, statements) ->
                given().queryParam("q", q).get("/v1/statements").then().body("items", hasSize(statements)));
    }

    @Test
    void a_part_of_it_and_almost_the_same_belong_to_it_too() {
        String part = quoteOf(first, "a", "the old harbour wall will not stand another winter", "Ada Fenwick");
        String whole = quoteOf(second, "b", WORDS, "Ada Fenwick");
        String near = quoteOf(
                second, "c", "The old harbour wall will never stand another winter without repairs", "Ada Fenwick");
        JsonPath statement =
                given().get("/v1/statements/{id}", statementOf(whole)).jsonPath();
        assertThat(statement.getString("text")).startsWith(WORDS);
        assertThat(matchOf(statement, part)).isEqualTo("contained");
        assertThat(matchOf(statement, whole)).isEqualTo("exact");
        assertThat(matchOf(statement, near)).isEqualTo("near");
        given().get("/v1/statements").then().body("items", hasSize(1));
        Books.check();
    }

    @Test
    void other_words_or_another_speaker_are_another_statement() {
        String a = quoteOf(first, "a", WORDS, "Ada Fenwick");
        String b = quoteOf(second, "b", WORDS, "Tom Barrow");
        String c =
                quoteOf(second, "c", "The new harbour master will take up her post before the summer", "Ada Fenwick");
        assertThat(List.of(statementOf(a), statementOf(b), statementOf(c))).doesNotHaveDuplicates();
        Books.check();
    }

    @Test
    void a_rejected_quote_leaves_its_statement_and_the_last_ends_it() {
        String a = quoteOf(first, "a", WORDS, "Ada Fenwick");
        String b = quoteOf(second, "b", WORDS, "Ada Fenwick");
        String statement = statementOf(a);
        Edits.patch("/v1/quotes/" + a, "*", "{\"reviewState\":\"rejected\"}")
                .then()
                .statusCode(200);
        given().get("/v1/quotes/{id}", a).then().body("statementId", nullValue());
        given().get("/v1/statements/{id}", statement).then().body("occurrences.quoteId", equalTo(List.of(b)));
        String article = given().get("/v1/quotes/{id}", b).path("articleId");
        Edits.delete("/v1/articles/" + article, "*").then().statusCode(204);
        given().get("/v1/statements/{id}", statement).then().statusCode(404);
        assertThat(Books.changesOf(statement)).endsWith("statement.updated 3 retracted");
        Books.check();
    }

    @Test
    void when_the_fullest_is_gone_parts_that_do_not_overlap_go_their_own_ways() {
        String head = quoteOf(first, "a", "the old harbour wall will not stand", "Ada Fenwick");
        String tail = quoteOf(first, "b", "another winter without repairs and money", "Ada Fenwick");
        assertThat(statementOf(head)).isNotEqualTo(statementOf(tail));
        String whole = quoteOf(
                second,
                "c",
                "the old harbour wall will not stand another winter without repairs and money",
                "Ada Fenwick");
        assertThat(statementOf(head)).isEqualTo(statementOf(whole)).isEqualTo(statementOf(tail));
        Edits.patch("/v1/quotes/" + whole, "*", "{\"reviewState\":\"rejected\"}")
                .then()
                .statusCode(200);
        assertThat(statementOf(head)).isNotNull().isNotEqualTo(statementOf(tail));
        assertThat(Books.rows("select count(*) from statement")).containsExactly("2");
        Books.check();
    }

    @Test
    void a_merge_of_two_speakers_joins_what_both_said() {
        String a = quoteOf(first, "a", WORDS, "Ada Fenwick");
        String b = quoteOf(second, "b", WORDS, "Berta Lindqvist");
        String ada = given().get("/v1/quotes/{id}", a).path("speaker.entity.id");
        String berta = given().get("/v1/quotes/{id}", b).path("speaker.entity.id");
        String ended = statementOf(b);
        Edits.post("/v1/entities/" + berta + "/merge", "*", Json.write(Map.of("into", ada)))
                .then()
                .statusCode(200);
        assertThat(statementOf(b)).isEqualTo(statementOf(a));
        given().get("/v1/statements?speaker={id}", berta)
                .then()
                .body("items", hasSize(1))
                .body("items[0].occurrenceCount", equalTo(2));
        assertThat(Books.changesOf(ended)).endsWith("statement.updated 1 merged");
        Books.check();
    }

    private static String matchOf(JsonPath statement, String quote) {
        return statement.getString("occurrences.find { it.quoteId == '" + quote + "' }.match");
    }

    private static String quoteOf(Newsroom newsroom, String item, String words, String speaker) {
        String id = newsroom.publish(article()
                        .withExternalId(item)
                        .withText("There was a meeting in the town hall on Tuesday.\n\n“" + words + ",” said " + speaker
                                + "."))
                .getString("id");
        return given().get("/v1/articles/{id}/quotes", id).path("items[0].id");
    }

    private static String statementOf(String quote) {
        return given().get("/v1/quotes/{id}", quote).path("statementId");
    }
}
