package dev.verbatim.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Behind a proxy that the operator trusts, each caller behind it has a quota; as the guide says to set it. */
@QuarkusTest
@TestProfile(TrustedProxyTest.BehindProxy.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrustedProxyTest {

    public static class BehindProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1",
                    "verbatim.rate-limit.anonymous", "3");
        }
    }

    @Test
    void callers_behind_a_trusted_proxy_are_told_apart() {
        for (int i = 0; i < 3; i++) {
            assertThat(statusFrom("203.0.113.7")).isEqualTo(200);
        }
        assertThat(statusFrom("203.0.113.7")).isEqualTo(429);
        assertThat(statusFrom("203.0.113.8")).isEqualTo(200);
    }

    @Test
    void a_proxy_that_names_no_address_does_not_break_the_service() {
        assertThat(statusFrom("unknown")).isIn(200, 429);
        assertThat(statusFrom("_hidden")).isIn(200, 429);
    }

    private static int statusFrom(String address) {
        return given().header("X-Forwarded-For", address).get("/v1/sources").statusCode();
    }
}
