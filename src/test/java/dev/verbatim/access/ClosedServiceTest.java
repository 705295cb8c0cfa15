package dev.verbatim.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ClosedServiceTest.Closed.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosedServiceTest {

    /** A service that answers nobody without a key. */
    public static final class Closed implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("verbatim.anonymous-reads", "false", "verbatim.rate-limit.anonymous", "3");
        }
    }

    @Test
    void only_keys_read_and_health_stays_open() {
        given().get("/v1/articles")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("unauthorized"));
        Newsroom.with("invented").get("/v1/articles").then().statusCode(401);
        Newsroom.asAdmin().get("/v1/articles").then().statusCode(200);
        given().get("/v1/articles").then().statusCode(429);
        Newsroom.asAdmin().get("/v1/articles").then().statusCode(200);
        given().get("/openapi").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
    }
}
