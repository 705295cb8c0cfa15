package dev.verbatim.quote;

import static dev.verbatim.testsupport.ArticleSamples.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.testsupport.ArticleSamples;
import dev.verbatim.testsupport.Json;
import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every span of an answer, cut out of the text, gives the words that stand beside it: in either unit. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpansTest {

    /** Two characters outside the BMP and one combined of four code points before the first quote. */
    private static final ArticleSamples EMOJI = article()
            .withText("The crowd cheered \uD83D\uDE00\uD83D\uDEA2"
                    + " \uD83D\uDC68\u200D\uD83D\uDC69 loudly.\n\n"
                    + "“We have waited far too long for this ferry \uD83D\uDEA2 to come home,” said Ada Fenwick, the harbour"
                    + " master.\n\n“It is a fine day for the whole of this town,” Tom Barrow told Ada Fenwick.");

    @ParameterizedTest
    @ValueSource(strings = {"utf16", "codepoint"})
    void every_span_reproduces_its_words(String unit) {
        String id = Newsroom.open().publish(EMOJI).getString("id");
        JsonNode article = Json.read(given().get("/v1/articles/" + id + "?include=quotes&offsetUnit=" + unit)
                .asString());
        String text = article.at("/body/text").asText();
        assertThat(article.path("quotes")).hasSize(2);
        for (JsonNode quote : article.path("quotes")) {
            assertThat(cut(text, quote.path("span"), unit))
                    .isEqualTo(quote.path("text").asText());
            assertThat(cut(text, quote.path("segments").path(0), unit))
                    .isEqualTo(quote.path("text").asText());
            check(text, quote.at("/speaker/mention"), unit);
            check(text, quote.at("/speaker/cue"), unit);
            assertThat(text)
                    .contains(quote.at("/selector/prefix").asText()
                            + quote.at("/selector/exact").asText()
                            + quote.at("/selector/suffix").asText());
        }
    }

    private static void check(String text, JsonNode place, String unit) {
        assertThat(place.isObject()).isTrue();
        assertThat(cut(text, place.path("span"), unit))
                .isEqualTo(place.path("text").asText());
    }

    private static String cut(String text, JsonNode span, String unit) {
        assertThat(span.path("unit").asText()).isEqualTo(unit);
        int start = span.path("start").asInt();
        int end = span.path("end").asInt();
        return unit.equals("utf16")
                ? text.substring(start, end)
                : text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
