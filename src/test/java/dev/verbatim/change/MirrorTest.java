package dev.verbatim.change;

import static dev.verbatim.testsupport.ArticleSamples.BRIDGE;
import static dev.verbatim.testsupport.ArticleSamples.FERRY;
import static dev.verbatim.testsupport.ArticleSamples.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whatever happens, export and changes lead to exactly what the service shows, for every combination of types. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MirrorTest {

    @TestHTTPResource
    URI service;

    @Test
    void a_mirror_of_any_types_equals_the_service_after_every_kind_of_change() throws Exception {
        Api api = new Api(List.of(service.toString().replaceAll("/$", "")));
        Newsroom newsroom = Newsroom.open();
        String bridge = newsroom.publish(BRIDGE).getString("id");
        String ferry = newsroom.publish(FERRY).getString("id");
        String doomed = newsroom.publish(article().withExternalId("doomed")).getString("id");
        Map<Set<String>, Mirror> mirrors = new LinkedHashMap<>();
        for (Set<String> types : Mirror.combinations()) {
            mirrors.put(types, Mirror.loadAll(api, types));
        }

        newsroom.publish(article()
                .withExternalId("new")
                .withText("“The council will not pay for the new bridge,” said Ada Fenwick.\n\n"
                        + "“Nothing has been decided by anybody yet,” said Carla Dunmore."));
        newsroom.publish(BRIDGE.withTitle("Council votes for the bridge, again"));
        newsroom.publish(article().withExternalId("draft").asDraft());
        delete("/v1/articles/" + doomed);
        retract(ferry);
        rejectFirstQuote(bridge);
        mergeFirstTwoPeople();
        renameSpeakerOf(bridge);
        renameSourceOf(bridge);

        for (Map.Entry<Set<String>, Mirror> each : mirrors.entrySet()) {
            each.getValue().catchUp();
            assertThat(each.getValue().differences(Mirror.loadAll(api, each.getKey())))
                    .as(each.getKey().toString())
                    .isEmpty();
        }
    }

    private static void delete(String path) {
        changing(path).delete(path).then().statusCode(204);
    }

    private static void retract(String article) {
        changing("/v1/articles/" + article)
                .body("{\"kind\":\"retraction\",\"text\":\"It was not so.\"}")
                .post("/v1/articles/" + article + "/corrections")
                .then()
                .statusCode(201);
    }

    private static void rejectFirstQuote(String article) {
        String quote =
                RestAssured.given().get("/v1/articles/" + article + "/quotes").path("items[0].id");
        patch("/v1/quotes/" + quote, "{\"reviewState\":\"rejected\"}");
    }

    private static void mergeFirstTwoPeople() {
        JsonPath people = RestAssured.given().get("/v1/entities?type=person").jsonPath();
        String from = people.getString("items[1].id");
        changing("/v1/entities/" + from)
                .body("{\"into\":\"" + people.getString("items[0].id") + "\"}")
                .post("/v1/entities/" + from + "/merge")
                .then()
                .statusCode(200);
    }

    private static void renameSpeakerOf(String article) {
        JsonPath quotes =
                RestAssured.given().get("/v1/articles/" + article + "/quotes").jsonPath();
        String quote = "/v1/quotes/" + quotes.getString("items[0].id");
        String tag = RestAssured.given().get(quote).header("ETag");
        String speaker = "/v1/entities/" + quotes.getString("items[0].speaker.entity.id");
        patch(speaker, "{\"name\":\"Edith Marlowe-Quill\"}");
        RestAssured.given()
                .header("If-None-Match", tag)
                .get(quote)
                .then()
                .statusCode(200)
                .body("speaker.entity.name", equalTo("Edith Marlowe-Quill"));
    }

    private static void renameSourceOf(String article) {
        Response before = RestAssured.given().get("/v1/articles/" + article);
        patch("/v1/sources/" + before.path("source.id"), "{\"name\":\"The Renamed Courier\"}");
        RestAssured.given()
                .header("If-None-Match", before.header("ETag"))
                .get("/v1/articles/" + article)
                .then()
                .statusCode(200)
                .body("source.name", equalTo("The Renamed Courier"));
    }

    private static void patch(String path, String changes) {
        changing(path)
                .contentType("application/merge-patch+json")
                .body(changes)
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification changing(String path) {
        String tag =
                RestAssured.given().get(path).then().statusCode(200).extract().header("ETag");
        return Newsroom.asAdmin().header("If-Match", tag);
    }
}
