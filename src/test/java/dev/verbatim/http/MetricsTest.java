package dev.verbatim.http;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MetricsTest {

    private static final String UNKNOWN_ARTICLE = "verbatim_requests_total{operation=\"getArticle\",status=\"404\"}";

    @Test
    void requests_are_counted_by_operation_and_status() {
        double before = value(UNKNOWN_ARTICLE);

        get("/v1/articles/art_00000000000000000000000000").then().statusCode(404);

        eventually(UNKNOWN_ARTICLE, before + 1);
        assertThat(scrape()).anyMatch(l -> l.startsWith("verbatim_request_duration_seconds_bucket{operation=\"getArt"));
    }

    @Test
    void what_strangers_type_never_becomes_a_label() {
        given().header("Authorization", "Bearer nobody").get("/v1/articles/typed-by-a-stranger");
        given().urlEncodingEnabled(false).get("/v1/typed-by-a-stranger");
        given().request("TYPED", "/v1/articles");
        get("/typed-by-a-stranger");

        eventually("verbatim_requests_total{operation=\"getArticle\",status=\"401\"}", 1);
        assertThat(scrape()).noneMatch(l -> l.toLowerCase(java.util.Locale.ROOT).contains("typed"));
    }

    @Test
    void an_operator_sees_queues_lags_and_the_pool() {
        List<String> names = scrape().stream().map(l -> l.split("[{ ]")[0]).toList();

        assertThat(names)
                .contains(
                        "verbatim_change_live",
                        "verbatim_change_head",
                        "verbatim_change_delay_seconds_count",
                        "verbatim_cache_reads_total",
                        "verbatim_cache_size_bytes",
                        "verbatim_search_lag",
                        "verbatim_import_queue",
                        "verbatim_webhook_queue",
                        "verbatim_extraction_ready",
                        "verbatim_extraction_duration_seconds_count",
                        "agroal_active_count",
                        "agroal_awaiting_count");
    }

    @Test
    void health_names_what_the_service_rests_on() {
        get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("Database connections health check", "extraction", "change listener"));
        get("/q/health/started").then().statusCode(200).body("checks.name", hasItems("database schema"));
    }

    /** An answer is counted when its last byte is out, which its reader may see first. */
    private static void eventually(String meter, double atLeast) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (value(meter) < atLeast && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertThat(value(meter)).isGreaterThanOrEqualTo(atLeast);
    }

    private static double value(String meter) {
        return scrape().stream()
                .filter(line -> line.startsWith(meter))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static List<String> scrape() {
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
