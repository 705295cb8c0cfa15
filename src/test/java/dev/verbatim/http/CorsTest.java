package dev.verbatim.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorsTest {

    @Test
    void every_answer_may_be_read_by_every_site_and_cached_for_all() {
        for (String path : new String[] {"/v1", "/v1/articles", "/v1/nothing"}) {
            String alone = given().get(path).header("Access-Control-Allow-Origin");
            String asked =
                    given().header("Origin", "https://site.example").get(path).header("Access-Control-Allow-Origin");
            assertThat(alone).isEqualTo("*");
            assertThat(asked).isEqualTo("*");
        }
        given().get("/v1/articles")
                .then()
                .header("Access-Control-Expose-Headers", containsString("ETag, Link, Location, RateLimit"));
    }

    @Test
    void a_browser_may_ask_before_it_edits() throws Exception {
        // The contract has no OPTIONS: asked by a client that no filter checks
        HttpRequest preflight = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/quotes/quo_x"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://site.example")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .build();
        HttpResponse<Void> answer = HttpClient.newHttpClient().send(preflight, HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("PATCH");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("Authorization", "If-Match");
    }

    @Test
    void the_entry_leads_to_the_contract_and_the_guides() {
        given().get("/v1")
                .then()
                .statusCode(200)
                .header("Link", containsString("</openapi>; rel=\"service-desc\""))
                .body("links.articles.href", endsWith("/v1/articles"))
                .body("name", equalTo("Verbatim"));
    }
}
