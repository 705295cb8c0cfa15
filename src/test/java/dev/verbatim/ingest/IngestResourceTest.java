package dev.verbatim.ingest;

import static dev.verbatim.testsupport.ArticleSamples.FERRY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class IngestResourceTest {

    @Test
    void a_new_article_is_created_and_the_same_again_changes_nothing() {
        Newsroom newsroom = Newsroom.open();
        JsonPath created = newsroom.put(FERRY).then().statusCode(201).extract().jsonPath();
        JsonPath again = newsroom.put(FERRY).then().statusCode(200).extract().jsonPath();
        assertThat(again.getMap("")).isEqualTo(created.getMap(""));
    }
}
