package dev.verbatim.change;

import static dev.verbatim.testsupport.ArticleSamples.BRIDGE;
import static dev.verbatim.testsupport.ArticleSamples.FERRY;
import static dev.verbatim.testsupport.ArticleSamples.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    private static final List<String> TYPES = List.of("article", "quote", "entity", "statement");

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
        for (int mask = 1; mask < 1 << TYPES.size(); mask++) {
            Set<String> types = new LinkedHashSet<>();
            for (int i = 0; i < TYPES.size(); i++) {
                if ((mask & 1 << i) != 0) {
                    types.add(TYPES.get(i));
                }
            }
            mirrors.put(types, Mirror.load(api, types));
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

        for (Map.Entry<Set<String>, Mirror> each : mirrors.entrySet()) {
            each.getValue().catchUp();
            each.getValue().rows().keySet().removeIf(id -> id.startsWith("sta_"));
            assertThat(each.getValue().differences(Mirror.load(api, each.getKey())))
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
        changing("/v1/quotes/" + quote)
                .contentType("application/merge-patch+json")
                .body("{\"reviewState\":\"rejected\"}")
                .patch("/v1/quotes/" + quote)
                .then()
                .statusCode(200);
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

    private static RequestSpecification changing(String path) {
        String tag =
                RestAssured.given().get(path).then().statusCode(200).extract().header("ETag");
        return Newsroom.asAdmin().header("If-Match", tag);
    }
}
