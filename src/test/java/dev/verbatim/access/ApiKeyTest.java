package dev.verbatim.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiKeyTest {

    @Test
    void a_key_works_from_its_making_to_its_revocation() {
        Response made = make("{\"name\":\"Mirror\",\"roles\":[\"ingest\"]}");
        made.then().statusCode(201).body("roles", contains("ingest")).body("rateLimit", nullValue());
        String key = made.path("secret");
        String id = made.path("id");
        assertThat(made.header("Location")).endsWith("/v1/api-keys/" + id);
        source(key, "By the mirror").then().statusCode(201);
        Newsroom.with(key).get("/v1/api-keys").then().statusCode(403);
        Newsroom.asAdmin().delete("/v1/api-keys/{id}", id).then().statusCode(204);
        source(key, "Too late").then().statusCode(401);
        Newsroom.with(key).get("/v1/articles").then().statusCode(401);
        Newsroom.asAdmin().get("/v1/api-keys/{id}", id).then().statusCode(404);
        Newsroom.asAdmin().delete("/v1/api-keys/{id}", id).then().statusCode(404);
    }

    @Test
    void lists_show_keys_that_work_and_never_a_secret() {
        String kept = make("{\"name\":\"Kept\",\"roles\":[\"editor\",\"reader\"],\"rateLimit\":7}")
                .path("id");
        String revoked = make("{\"name\":\"Revoked\",\"roles\":[\"reader\"]}").path("id");
        Newsroom.asAdmin().delete("/v1/api-keys/{id}", revoked).then().statusCode(204);
        Response list = Newsroom.asAdmin().get("/v1/api-keys?limit=100");
        list.then().statusCode(200).body("items.id", hasItem(kept)).body("items.id", not(hasItem(revoked)));
        assertThat(list.asString()).doesNotContain("secret").doesNotContain("hash");
        Newsroom.asAdmin()
                .get("/v1/api-keys/{id}", kept)
                .then()
                .statusCode(200)
                .body("roles", contains("reader", "editor"))
                .body("rateLimit", equalTo(7));
    }

    @Test
    void a_key_is_asked_for_in_full() {
        make("{\"name\":\" \",\"roles\":[]}").then().statusCode(422);
        make("{\"name\":\"X\",\"roles\":[\"owner\"]}").then().statusCode(422);
        make("{\"name\":\"X\",\"roles\":[\"reader\"],\"rateLimit\":0}").then().statusCode(422);
        make("{\"name\":\"X\",\"roles\":[\"reader\"],\"secret\":\"mine\"}")
                .then()
                .statusCode(422);
        given().contentType("application/json")
                .body("{\"name\":\"X\",\"roles\":[\"admin\"]}")
                .post("/v1/api-keys")
                .then()
                .statusCode(401);
    }

    @Test
    void a_key_with_a_limit_of_its_own_is_stopped_there() {
        String key = make("{\"name\":\"Slow\",\"roles\":[\"reader\"],\"rateLimit\":3}")
                .path("secret");
        Newsroom.with(key).get("/v1/sections").then().statusCode(200);
        Response first = Newsroom.with(key).get("/v1/sections");
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"default\";q=3;w=60");
        assertThat(first.header("RateLimit")).startsWith("\"default\";r=2;t=");
        Newsroom.with(key).get("/v1/sections");
        Newsroom.with(key).get("/v1/sections");
        Newsroom.with(key)
                .get("/v1/sections")
                .then()
                .statusCode(429)
                .body("code", equalTo("quota-exceeded"))
                .header("Retry-After", startsWith("2"));
        given().get("/v1/sections").then().statusCode(200);
    }

    private static Response make(String body) {
        return Newsroom.asAdmin().body(body).post("/v1/api-keys");
    }

    private static Response source(String key, String name) {
        return Newsroom.with(key)
                .contentType("application/json")
                .body("{\"name\":\"" + name + "\"}")
                .post("/v1/sources");
    }
}
