package dev.verbatim.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testsupport.Wire;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other ways to write an address: each is counted and refused as the plain one is, or leads nowhere. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PathTricksTest {

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles",
                "//v1/articles",
                "/v1//articles",
                "/./v1/articles",
                "/x/../v1/articles",
                "/x/%2e%2e/v1/articles",
                "/%761/articles",
                "/%76%31/articles",
                "/v1/articles/",
                "/v1;a=b/articles",
                "/v1/articles;a=b",
                "/v1/%61rticles",
                "http://elsewhere.example/v1/articles",
                "http://elsewhere.example//v1/articles"
            })
    void every_way_to_the_articles_counts_against_the_quota(String target) throws Exception {
        Wire.Answer answer = Wire.send(service, "GET " + target + " HTTP/1.1", "Host: x");

        assertThat(answer.status()).isIn(200, 404, 400);
        if (answer.status() == 200) {
            assertThat(answer.header("RateLimit")).as(target).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/api-keys",
                "//v1/api-keys",
                "/v1//api-keys",
                "/./v1/api-keys",
                "/x/../v1/api-keys",
                "/x/%2e%2e/v1/api-keys",
                "/%761/api-keys",
                "/v1/api-keys/",
                "/v1;a=b/api-keys",
                "/v1/api-keys;a=b",
                "/v1/%61pi-keys",
                "/v1/%2561pi-keys",
                "/V1/api-keys",
                "/v1/API-KEYS",
                "/v1/api-keys%00",
                "/v1/api-keys%2f",
                "/v1\\api-keys",
                "/v1/api-keys?x=/v1/articles",
                "http://elsewhere.example//v1/api-keys",
                "/q/../v1/api-keys",
                "/docs/..;/v1/api-keys"
            })
    void no_way_to_the_keys_leads_past_the_lock(String target) throws Exception {
        for (String method : new String[] {"GET", "HEAD", "POST"}) {
            Wire.Answer answer =
                    Wire.send(service, method + " " + target + " HTTP/1.1", "Host: x", "X-HTTP-Method-Override: GET");

            assertThat(answer.status()).as(method + " " + target).isIn(400, 401, 404, 405, 415);
        }
    }

    /** Nobody chooses the address that a quota counts: without a trusted proxy these headers are just words. */
    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For: 203.0.113.9", "Forwarded: for=203.0.113.9", "X-Real-IP: 203.0.113.9"})
    void an_address_in_a_header_is_not_believed(String header) throws Exception {
        long before = remaining("X-Nothing: here");

        assertThat(remaining(header)).isLessThanOrEqualTo(before);
    }

    private long remaining(String header) throws Exception {
        Wire.Answer answer = Wire.send(service, "GET /v1/sources HTTP/1.1", "Host: x", header);
        return Long.parseLong(answer.header("RateLimit").orElseThrow().replaceAll(".*r=(\\d+).*", "$1"));
    }
}
