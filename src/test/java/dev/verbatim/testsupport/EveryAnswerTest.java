package dev.verbatim.testsupport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testsupport.ContractDocument.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Each operation is asked for each of its documented answers that any operation gives in the same way; what only one or
 * two give has tests of its own. That all were seen is for {@link ContractCoverageTest} to say.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryAnswerTest {

    /** Their answers do not end, or are no JSON to compare. */
    private static final Set<String> STREAMS = Set.of("streamChanges", "exportResource");

    private final List<String> wrong = new ArrayList<>();
    private EveryOperation newsroom;

    @BeforeEach
    void open() {
        newsroom = EveryOperation.open();
    }

    @Test
    void a_wrong_key_is_a_401_everywhere() {
        for (Operation operation : EveryOperation.answering(401)) {
            expect(401, operation, newsroom.send(operation, Newsroom.with("wrong")));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_key_without_the_role_is_a_403_where_one_is_needed() {
        String reader = key("{\"name\": \"Reader\", \"roles\": [\"reader\"]}");
        for (Operation operation : EveryOperation.answering(403)) {
            Response answer = operation.node().path("security").path(0).isEmpty()
                    ? Newsroom.with(reader).get(newsroom.path(operation) + "?status=draft")
                    : newsroom.send(operation, Newsroom.with(reader));
            expect(403, operation, answer);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_used_up_quota_is_a_429_everywhere() {
        String slow = key("{\"name\": \"Slow\", \"roles\": [\"reader\"], \"rateLimit\": 1}");
        Newsroom.with(slow).get("/v1/sections");
        for (Operation operation : EveryOperation.answering(429)) {
            Response answer = newsroom.send(operation, Newsroom.with(slow));
            // A greedy refill gives one back after a minute: on a slow machine, once in a while
            expect(429, operation, answer.statusCode() == 429 ? answer : newsroom.send(operation, Newsroom.with(slow)));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void an_unknown_parameter_is_a_400_everywhere() {
        for (Operation operation : EveryOperation.answering(400)) {
            expect(400, operation, newsroom.send(operation, admin().queryParam("bogus", "1")));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_media_type_that_we_do_not_write_is_a_406_everywhere() {
        for (Operation operation : EveryOperation.answering(406)) {
            expect(406, operation, newsroom.send(operation, admin().accept("text/csv")));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_media_type_that_we_do_not_read_is_a_415_everywhere() {
        for (Operation operation : EveryOperation.answering(415)) {
            expect(415, operation, newsroom.send(operation, admin(), "text/csv", "a,b", "*"));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_body_of_the_wrong_shape_is_a_422_everywhere() {
        for (Operation operation : EveryOperation.answering(422)) {
            String type = EveryOperation.type(operation);
            if (!type.equals("application/x-ndjson")) {
                expect(422, operation, newsroom.send(operation, admin(), type, "{\"bogus\": 1}", "*"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_body_that_is_too_large_is_a_413_everywhere() throws IOException {
        for (Operation operation : EveryOperation.answering(413)) {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("Authorization", "Bearer " + Newsroom.ADMIN_KEY);
            headers.put("Content-Type", EveryOperation.type(operation));
            headers.put("Content-Length", "5000000000");
            expect(413, operation, AnswerHead.of(operation.method(), newsroom.path(operation), headers));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_does_not_exist_is_a_404_everywhere() {
        EveryOperation nowhere = newsroom.nowhere();
        for (Operation operation : EveryOperation.answering(404)) {
            Response answer = operation.path().matches(".*/\\{(slug|resourceType)}")
                    ? admin().get(operation.path().replaceAll("\\{.*}", "nothing"))
                    : nowhere.with("other", newsroom.id("other")).send(operation, admin());
            expect(404, operation, answer);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_was_deleted_is_a_410_everywhere() {
        admin().header("If-Match", "*").delete("/v1/articles/" + newsroom.id("articleId"));
        for (Operation operation : EveryOperation.answering(410)) {
            if (operation.path().startsWith("/v1/articles/") || operation.path().startsWith("/v1/quotes/")) {
                expect(410, operation, newsroom.send(operation, admin()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_position_that_the_log_does_not_reach_is_a_410() {
        for (Operation operation : EveryOperation.answering(410)) {
            switch (EveryOperation.id(operation)) {
                case "listChanges", "streamChanges" ->
                    expect(410, operation, given().get(operation.path() + "?since=999999999"));
                case "replayWebhook" ->
                    expect(
                            410,
                            operation,
                            newsroom.send(operation, admin(), "application/json", "{\"since\": \"999999999\"}", ""));
                default -> {}
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void an_edit_needs_the_state_it_is_about() {
        for (Operation operation : EveryOperation.answering(428)) {
            String good = newsroom.body(operation);
            expect(428, operation, newsroom.send(operation, admin(), EveryOperation.type(operation), good, ""));
        }
        for (Operation operation : EveryOperation.answering(412)) {
            String good = newsroom.body(operation);
            expect(
                    412,
                    operation,
                    newsroom.send(operation, admin(), EveryOperation.type(operation), good, "\"v4711\""));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_the_caller_has_is_not_sent_again_by_any_operation() {
        for (Operation operation : EveryOperation.answering(304)) {
            Response again = again(operation);
            // An import of another test may still have been at work in between: once, not twice
            expect(304, operation, again.statusCode() == 304 ? again : again(operation));
        }
        assertThat(wrong).isEmpty();
    }

    private boolean headIsGet(Operation operation) {
        Response get = newsroom.send(operation, admin());
        Response head = admin().urlEncodingEnabled(false).head(newsroom.path(operation));
        expect(get.statusCode(), operation, head);
        return String.valueOf(get.header("ETag")).equals(String.valueOf(head.header("ETag")))
                && head.asByteArray().length == 0;
    }

    private Response again(Operation operation) {
        Response first = newsroom.send(operation, admin());
        expect(200, operation, first);
        return newsroom.send(operation, admin().header("If-None-Match", String.valueOf(first.header("ETag"))));
    }

    @Test
    void HEAD_answers_as_GET_without_a_body_everywhere() {
        for (Operation operation : EveryOperation.answering(200)) {
            if (operation.method().equals("GET") && !STREAMS.contains(EveryOperation.id(operation))) {
                // What was published a moment ago may still be counted in between: once, not twice
                if (!headIsGet(operation) && !headIsGet(operation)) {
                    wrong.add("HEAD " + operation + " differs from GET");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_good_request_succeeds_everywhere() throws IOException {
        List<Operation> readersFirst = EveryOperation.all().stream()
                .sorted(Comparator.comparing(o -> !o.method().equals("GET")))
                .toList();
        for (Operation operation : readersFirst) {
            switch (EveryOperation.id(operation)) {
                case "streamChanges" ->
                    expect(200, operation, AnswerHead.of("GET", operation.path() + "?since=MA", Map.of()));
                case "deleteArticle", "deleteWebhook", "revokeApiKey", "mergeEntity" -> {}
                default -> {
                    Response answer = newsroom.send(operation, admin());
                    if (answer.statusCode() >= 300) {
                        wrong.add(operation + ": " + answer.statusCode() + " " + answer.asString());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_breaks_inside_is_a_500_that_tells_nothing() {
        for (Operation operation : EveryOperation.answering(500)) {
            Response answer = newsroom.send(operation, admin().header(InjectedFault.HEADER, "bug"));
            expect(500, operation, answer);
            assertThat(answer.asString()).doesNotContain("injected", "Exception");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_database_that_is_away_is_a_503_that_says_when_to_come_again() {
        for (Operation operation : EveryOperation.answering(503)) {
            Response answer = newsroom.send(operation, admin().header(InjectedFault.HEADER, "outage"));
            expect(503, operation, answer);
            assertThat(answer.header("Retry-After")).isNotEmpty();
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_history_cannot_be_edited() {
        String merged = newsroom.id("entityId");
        admin().header("If-Match", "*")
                .contentType("application/json")
                .body("{\"into\": \"" + newsroom.id("other") + "\"}")
                .post("/v1/entities/" + merged + "/merge")
                .then()
                .statusCode(200);
        patch("/v1/entities/" + merged, "{\"description\": \"gone\"}").then().statusCode(409);

        patch("/v1/articles/" + newsroom.id("articleId"), "{\"status\": \"draft\"}");
        admin().header("If-Match", "*")
                .contentType("application/json")
                .body("{\"kind\": \"correction\", \"text\": \"All of it.\", \"bodyText\": \"Nobody said a word.\"}")
                .post("/v1/articles/" + newsroom.id("articleId") + "/corrections");
        patch("/v1/quotes/" + newsroom.id("quoteId"), "{\"reviewState\": \"confirmed\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void a_source_cannot_take_the_name_of_another() {
        Newsroom.open("The Other Courier");
        patch("/v1/sources/" + newsroom.id("sourceId"), "{\"name\": \"The Other Courier\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void a_key_has_only_so_many_webhooks() {
        int status = 201;
        for (int i = 0; i < 50 && status == 201; i++) {
            status = Newsroom.asAdmin()
                    .body("{\"url\": \"http://localhost:1/hook\", \"events\": [\"*\"], \"active\": false}")
                    .post("/v1/webhooks")
                    .statusCode();
        }
        assertThat(status).isEqualTo(409);
    }

    private static Response patch(String path, String body) {
        return admin().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(path);
    }

    private static RequestSpecification admin() {
        return Newsroom.with(Newsroom.ADMIN_KEY);
    }

    private static String key(String body) {
        return Newsroom.asAdmin().body(body).post("/v1/api-keys").path("secret");
    }

    private void expect(int status, Operation operation, Response answer) {
        if (answer.statusCode() != status) {
            wrong.add(operation + ": " + answer.statusCode() + " for " + status + " " + answer.asString());
        }
    }

    private void expect(int status, Operation operation, int answered) {
        if (answered != status) {
            wrong.add(operation + ": " + answered + " for " + status);
        }
    }
}
