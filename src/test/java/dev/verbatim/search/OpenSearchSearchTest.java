package dev.verbatim.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.verbatim.testsupport.NeedsOpenSearch;
import dev.verbatim.testsupport.OpenSearchNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** All of {@link SearchTest} with a real OpenSearch node, and what happens when it or the replica that feeds it dies. */
@NeedsOpenSearch
@QuarkusTest
@TestProfile(OpenSearchSearchTest.OnOpenSearch.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenSearchSearchTest extends SearchTest {

    /** The service with the other engine. */
    public static final class OnOpenSearch implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return OpenSearchNode.canRun()
                    ? Map.of(
                            "verbatim.search.engine",
                            "opensearch",
                            "verbatim.search.opensearch.url",
                            OpenSearchNode.url().toString(),
                            "verbatim.search.opensearch.index",
                            "search-test")
                    : Map.of();
        }
    }

    @Test
    void without_its_node_searches_are_503_and_all_else_goes_on_until_it_is_back() throws Exception {
        String word = word();
        OpenSearchNode.kill();
        try {
            given().queryParam("q", word)
                    .get("/v1/search")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("unavailable"));
            given().queryParam("q", word).get("/v1/articles").then().statusCode(503);
            given().queryParam("prefix", word).get("/v1/suggest").then().statusCode(503);
            given().get("/v1/articles").then().statusCode(200);
            until(() -> follower.state().equals("interrupted"));
            given().get("/q/health/ready").then().statusCode(200);
        } finally {
            OpenSearchNode.start();
        }
        until(() -> follower.state().equals("live"));
        given().queryParam("q", word).get("/v1/search").then().statusCode(200);
    }

    @Test
    void a_replica_that_waits_for_its_turn_takes_over_from_one_that_was_killed() throws Exception {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement();
                Connection reaper = database.getConnection();
                Statement reaping = reaper.createStatement()) {
            until(() -> {
                try (ResultSet taken =
                        statement.executeQuery("select pg_try_advisory_lock(" + FeedingTurn.LOCK + ")")) {
                    return taken.next() && taken.getBoolean(1);
                }
            });
            int process;
            try (ResultSet own = statement.executeQuery("select pg_backend_pid()")) {
                own.next();
                process = own.getInt(1);
            }
            reaping.execute("insert into change (type, occurred_at, resource_type, resource_id, version) values"
                    + " ('article.updated', now(), 'ARTICLE', 'art_nobody', 2)");
            reaping.execute("notify verbatim_change");
            Thread.sleep(1500);
            assertThat(follower.position()).as("not its turn").isLessThan(changes.head());

            reaping.execute("select pg_terminate_backend(" + process + ")");
            untilIndexed();
        }
    }

    private interface Fact {

        boolean holds() throws Exception;
    }

    private static void until(Fact fact) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!fact.holds()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(50);
        }
    }
}
