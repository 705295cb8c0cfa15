package dev.verbatim.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeLogTest {

    private static final String ARTICLE = "art_01jd9x7m3q4v5t6r7s8w9y0zab";
    private static final String QUOTE = "quo_01jd9x7m3q4v5t6r7s8w9y0q07";
    private static final String ENTITY = "ent_01jd9x7m3q4v5t6r7s8w9y0pom";

    @TestHTTPResource
    URI service;

    @Inject
    ChangeLog log;

    @Inject
    ChangeRetention retention;

    @Inject
    EntityManager database;

    private String start;

    @BeforeEach
    void one_change_is_there() {
        append(ChangeEvent.of(ChangeKind.ARTICLE_PUBLISHED, ARTICLE, 1));
        start = given().get("/v1/changes?limit=1000").path("next");
    }

    @Test
    void eight_writers_with_random_delays_are_followed_without_gap_repeat_or_disorder() throws Exception {
        Api api = new Api(List.of(service.toString().replaceAll("/$", "")));
        List<Follower> followers = List.of(
                Follower.byPage(api, 7),
                Follower.byPage(api, 200),
                Follower.byLongPoll(api),
                Follower.byStream(api, 42, 40));
        followers.forEach(f -> f.position = start);
        followers.forEach(Thread::start);
        Writers writers = new Writers((id, beforeCommit) -> inRequest(() -> {
            log.append(List.of(
                    ChangeEvent.of(ChangeKind.ARTICLE_UPDATED, id, 2),
                    ChangeEvent.of(ChangeKind.QUOTE_UPDATED, id.replace("art", "quo"), 2)));
            beforeCommit.run();
        }));
        writers.run(8, 160, 100);
        List<Long> written = seqsAfterFirst();
        assertThat(written).hasSize(320);
        for (Follower follower : followers) {
            await(() -> follower.seqs().size() >= written.size());
            follower.end();
            assertThat(follower.seqs()).as(follower.getName()).isEqualTo(written);
        }
    }

    @Test
    void a_head_of_an_export_says_where_to_follow_from() {
        append(ChangeEvent.of(ChangeKind.ARTICLE_PUBLISHED, ARTICLE, 1));
        String position = given().head("/v1/export/articles").getHeader("X-Change-Position");
        assertThat(position)
                .isNotNull()
                .isEqualTo(given().get("/v1/export/articles").getHeader("X-Change-Position"));
    }

    @Test
    void a_long_poll_answers_as_soon_as_something_matching_is_committed() {
        long began = System.nanoTime();
        CompletableFuture<Integer> poll = CompletableFuture.supplyAsync(() -> given().header("Prefer", "wait=20")
                .get("/v1/changes?resourceType=quote&since=" + start)
                .then()
                .statusCode(200)
                .header("Preference-Applied", "wait=20")
                .extract()
                .path("items.size()"));
        Api.pause(500);
        append(ChangeEvent.of(ChangeKind.ENTITY_CREATED, ENTITY, 1));
        Api.pause(500);
        assertThat(poll).isNotDone();
        append(ChangeEvent.of(ChangeKind.QUOTE_CREATED, QUOTE, 1));
        assertThat(poll.join()).isEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void a_long_poll_without_news_ends_after_its_time_with_an_empty_page() {
        given().header("Prefer", "respond-async, wait=1")
                .get("/v1/changes?since=" + start)
                .then()
                .statusCode(200)
                .header("Preference-Applied", "wait=1")
                .body("items", hasSize(0))
                .body("next", equalTo(start));
    }

    @Test
    void a_filtered_reader_moves_past_what_it_does_not_see() {
        append(ChangeEvent.of(ChangeKind.QUOTE_CREATED, QUOTE, 1));
        String next = given().get("/v1/changes?resourceType=entity&since=" + start)
                .then()
                .body("items", hasSize(0))
                .extract()
                .path("next");
        assertThat(Position.read(next)).isGreaterThan(Position.read(start));
        String waited = given().header("Prefer", "wait=1")
                .get("/v1/changes?resourceType=entity&since=" + start)
                .path("next");
        assertThat(waited).isEqualTo(next);
    }

    @Test
    void a_position_ahead_of_the_log_is_410() {
        given().get("/v1/changes?since=" + (Position.read(start) + 1))
                .then()
                .statusCode(410)
                .body("code", equalTo("change-position-expired"));
    }

    @Test
    void a_clock_that_was_behind_for_one_change_does_not_take_those_before_it_along() {
        append(ChangeEvent.of(ChangeKind.QUOTE_CREATED, QUOTE, 1));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update change set occurred_at = '1970-01-01' where seq = (select max(seq) from change)")
                        .executeUpdate());
        retention.compact(Instant.now().minusSeconds(3600));
        given().get("/v1/changes?since=MA").then().statusCode(200);
    }

    @Test
    void what_is_older_than_the_retention_goes_and_readers_behind_are_told_the_way_out() {
        append(
                ChangeEvent.of(ChangeKind.QUOTE_CREATED, QUOTE, 1),
                ChangeEvent.gone(ChangeKind.QUOTE_RETRACTED, QUOTE, 1, ChangeEvent.Reason.RETRACTED, null),
                ChangeEvent.gone(ChangeKind.ARTICLE_RETRACTED, ARTICLE, 2, ChangeEvent.Reason.RETRACTED, null));
        append(ChangeEvent.of(ChangeKind.ARTICLE_PUBLISHED, ARTICLE, 3));
        retention.compact(Instant.now().plusSeconds(60));
        long head = Position.read(start) + 4;
        given().get("/v1/changes?since=" + start)
                .then()
                .statusCode(410)
                .header("Link", containsString("/v1/export/articles>; rel=\"alternate\""));
        given().get("/v1/changes?since=" + start + "&tombstonesOnly=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].resource.id", equalTo(QUOTE));
        given().get("/v1/changes?since=" + head)
                .then()
                .statusCode(200)
                .body("headSeq", equalTo((int) head))
                .body("oldestSeq", equalTo((int) head + 1));
        given().header("Last-Event-ID", start).get("/v1/changes/stream").then().statusCode(410);
    }

    /** In a transaction, on a thread that no request has. */
    private static void inRequest(Runnable work) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            QuarkusTransaction.requiringNew().run(work);
        } finally {
            request.terminate();
        }
    }

    private void append(ChangeEvent... events) {
        QuarkusTransaction.requiringNew().run(() -> log.append(List.of(events)));
    }

    @SuppressWarnings("unchecked")
    private List<Long> seqsAfterFirst() {
        return database.createNativeQuery("select seq from change where seq > ?1 order by seq", Long.class)
                .setParameter(1, Position.read(start))
                .getResultList();
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            Api.pause(50);
        }
    }
}
