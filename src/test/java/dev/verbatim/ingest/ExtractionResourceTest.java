package dev.verbatim.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.verbatim.testsupport.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExtractionResourceTest {

    private static final String TEXT =
            "“The ferry will sail tomorrow, whatever the weather says,” said Ada Fenwick, the harbour master.";

    @Test
    void anybody_may_try_the_extractor_and_nothing_is_stored() {
        JsonPath found = extract(Map.of("text", TEXT, "lang", "en-GB"))
                .then()
                .statusCode(200)
                .body("quotes[0].speaker.entity.name", equalTo("Ada Fenwick"))
                .body("quotes[0].explanation", nullValue())
                .extract()
                .jsonPath();
        assertThat(found.getString("text")
                        .substring(found.getInt("quotes[0].span.start"), found.getInt("quotes[0].span.end")))
                .isEqualTo(found.getString("quotes[0].text"));
        assertThat(found.getList("entities.id")).contains(found.getString("quotes[0].speaker.entity.id"));
        assertThat(Books.rows("select id from quote union all select id from entity union all select id from article"))
                .isEmpty();
    }

    @Test
    void asked_to_explain_each_quote_says_why() {
        extract(Map.of("text", TEXT, "explain", true))
                .then()
                .statusCode(200)
                .body("quotes[0].explanation.rule", notNullValue());
    }

    @Test
    void a_doubtful_speaker_is_a_candidate_only() {
        extract(Map.of(
                        "text",
                        "Ada Fenwick met Tom Barrow. There was talk in the town. “We shall see about the ferry.”"))
                .then()
                .statusCode(200)
                .body("quotes.speaker.findAll { it.status == 'resolved' && it.confidence < 0.75f }", hasSize(0));
    }

    @Test
    void a_text_that_is_too_long_or_empty_is_a_422() {
        extract(Map.of("text", "a ".repeat(100_001)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/text"));
        extract(Map.of("text", " ")).then().statusCode(422).body("errors[0].pointer", equalTo("#/text"));
        extract(Map.of("text", "a".repeat(1 << 20))).then().statusCode(413).body("code", equalTo("content-too-large"));
    }

    private static Response extract(Map<String, Object> body) {
        return given().contentType("application/json").body(Json.write(body)).post("/v1/extractions");
    }
}
