package dev.verbatim.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecurityHeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles",
                "/v1/articles/none",
                "/v1/api-keys",
                "/v1/nowhere",
                "/nowhere",
                "/problems",
                "/openapi",
                "/q/health",
                "/q/metrics",
                "/swagger-ui/",
                "/v1/feeds/articles.atom",
                "/v1/export/articles"
            })
    void every_answer_tells_browsers_what_not_to_do(String path) {
        Response answer = given().get(path);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.headers().getValues("Server")).isEmpty();
        assertThat(answer.headers().getValues("X-Powered-By")).isEmpty();
    }
}
