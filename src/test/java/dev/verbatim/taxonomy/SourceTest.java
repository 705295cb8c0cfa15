package dev.verbatim.taxonomy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.verbatim.testsupport.ArticleSamples;
import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SourceTest {

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open("The Old Name");
    }

    @Test
    void a_new_name_shows_on_the_source_and_on_its_articles() {
        String article = newsroom.publish(ArticleSamples.FERRY).getString("id");
        given().get("/v1/articles/{id}", article).then().body("source.name", equalTo("The Old Name"));
        Response before = source();
        patch(before.header("ETag"), "{\"name\":\"The New Name\",\"homepage\":\"https://new.example/\"}")
                .then()
                .statusCode(200)
                .body("name", equalTo("The New Name"))
                .body("homepage", equalTo("https://new.example/"));
        patch(before.header("ETag"), "{\"name\":\"Another\"}").then().statusCode(412);
        patch("*", "{\"homepage\":null}").then().statusCode(200).body("homepage", nullValue());
        given().header("If-None-Match", before.header("ETag"))
                .get("/v1/sources/{id}", newsroom.sourceId())
                .then()
                .statusCode(200)
                .body("name", equalTo("The New Name"));
        given().get("/v1/articles/{id}", article).then().body("source.name", equalTo("The New Name"));
    }

    @Test
    void two_sources_never_share_a_name() {
        String other = Newsroom.open("The Other").sourceId();
        patch("*", "{\"name\":\"The Other\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate-name"))
                .body("existingId", equalTo(other));
    }

    @Test
    void what_cannot_be_patched_is_said() {
        patch("*", "{\"name\":null}").then().statusCode(422);
        patch("*", "{\"name\":\"  \"}").then().statusCode(422);
        patch("*", "{\"id\":\"src_x\"}").then().statusCode(422);
        patch("*", "{\"homepage\":\"javascript:alert(1)\"}").then().statusCode(422);
        patch(null, "{\"name\":\"X\"}").then().statusCode(428);
        given().get("/v1/sources/src_00000000000000000000000000").then().statusCode(404);
    }

    private Response source() {
        return given().get("/v1/sources/{id}", newsroom.sourceId());
    }

    private Response patch(String ifMatch, String body) {
        var request =
                Newsroom.asAdmin().contentType("application/merge-patch+json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch("/v1/sources/{id}", newsroom.sourceId());
    }
}
