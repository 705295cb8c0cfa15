package dev.verbatim.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.verbatim.change.ChangeEvent;
import dev.verbatim.change.ChangeKind;
import dev.verbatim.change.ChangeLog;
import dev.verbatim.testsupport.Json;
import dev.verbatim.testsupport.Newsroom;
import dev.verbatim.webhook.Receiver.Message;
import dev.verbatim.webhook.Receiver.Reaction;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Over HTTP to a receiver on loopback; {@code %test} has a schedule of 0, 0.1, 0.1 and 0.2 s and a timeout of 2 s. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WebhookTest {

    private static final String ARTICLE = "art_01jd9x7m3q4v5t6r7s8w9y0za";

    @Inject
    ChangeLog log;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager database;

    private Receiver receiver;

    @BeforeEach
    void open() throws Exception {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void a_change_is_sent_signed_as_the_reference_library_demands() throws Exception {
        JsonPath webhook = subscribe(receiver);
        publish(1);
        Message message = receiver.await(1).get(0);
        new com.standardwebhooks.Webhook(webhook.getString("secret")).verify(message.body(), message.headers());
        leave(webhook.getString("secret"), message);
        assertThat(message.json().get("type").asText()).isEqualTo("article.published");
        assertThat(message.json().get("data").get("previousSeq").isNull()).isTrue();
        assertThat(message.json().get("data").get("resource").get("id").asText())
                .isEqualTo(ARTICLE + "1");
        awaitState(webhook, "DELIVERED", 1);
        as().get("/v1/webhooks/" + webhook.getString("id"))
                .then()
                .statusCode(200)
                .body("secret", nullValue());
    }

    @Test
    void messages_come_in_order_and_each_names_the_one_before() {
        subscribe(receiver);
        for (int i = 0; i < 10; i++) {
            publish(i);
        }
        List<Message> messages = receiver.await(10);
        for (int i = 1; i < 10; i++) {
            assertThat(messages.get(i).json().get("data").get("previousSeq").asLong())
                    .isEqualTo(messages.get(i - 1).seq());
        }
    }

    @Test
    void only_events_that_were_asked_for_are_sent() {
        subscribe(receiver, "article.retracted");
        publish(1);
        retract(1);
        assertThat(receiver.await(1)
                        .get(0)
                        .json()
                        .get("data")
                        .get("tombstone")
                        .get("reason")
                        .asText())
                .isEqualTo("retracted");
        Receiver.pause(300);
        assertThat(receiver.messages()).hasSize(1);
    }

    @Test
    void a_failing_endpoint_gets_the_same_message_again_before_any_other() {
        receiver.reacting(Reaction.of(500), new Reaction(301, "Location", receiver.url(), 0));
        JsonPath webhook = subscribe(receiver);
        publish(1);
        publish(2);
        List<Message> messages = receiver.await(4);
        assertThat(messages)
                .extracting(Message::id)
                .containsExactly(
                        messages.get(0).id(),
                        messages.get(0).id(),
                        messages.get(0).id(),
                        messages.get(3).id());
        assertThat(messages.get(3).seq()).isGreaterThan(messages.get(0).seq());
        awaitState(webhook, "DELIVERED", 2);
        deliveries(webhook)
                .body("items[1].attempts", equalTo(3))
                .body("items[1].responseStatus", equalTo(204))
                .body("items[1].error", nullValue());
    }

    @Test
    void retry_after_is_honoured() {
        receiver.reacting(new Reaction(429, "Retry-After", "2", 0));
        subscribe(receiver);
        publish(1);
        List<Message> messages = receiver.await(2);
        assertThat(Duration.ofNanos(messages.get(1).at() - messages.get(0).at()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(1900));
    }

    @Test
    void an_endpoint_that_is_gone_is_disabled_and_a_replay_starts_it_again() {
        receiver.reacting(Reaction.of(410));
        JsonPath webhook = subscribe(receiver);
        publish(1);
        publish(2);
        awaitState(webhook, "FAILED", 1);
        as().get("/v1/webhooks/" + webhook.getString("id"))
                .then()
                .body("active", equalTo(false))
                .body("disabledReason", containsString("410"));
        long since = receiver.messages().get(0).seq() - 1;
        as().body("{\"since\":\"" + since + "\"}")
                .post("/v1/webhooks/" + webhook.getString("id") + "/replay")
                .then()
                .statusCode(200)
                .body("active", equalTo(true));
        List<Message> messages = receiver.await(3);
        assertThat(messages.get(1).id()).isEqualTo(messages.get(0).id());
        assertThat(messages.get(2).seq()).isGreaterThan(messages.get(1).seq());
    }

    @Test
    void a_used_up_schedule_disables_the_endpoint() {
        receiver.reacting(Reaction.of(500), Reaction.of(500), Reaction.of(500), Reaction.of(500));
        JsonPath webhook = subscribe(receiver);
        publish(1);
        awaitState(webhook, "FAILED", 1);
        as().get("/v1/webhooks/" + webhook.getString("id"))
                .then()
                .body("active", equalTo(false))
                .body("disabledReason", startsWith("No success in 4 attempts"));
    }

    @Test
    void an_endpoint_that_hangs_delays_nobody_else() throws Exception {
        Reaction never = Reaction.hang(60_000);
        try (Receiver hanging = new Receiver().reacting(never, never, never, never)) {
            JsonPath dead = subscribe(hanging);
            subscribe(receiver);
            for (int i = 0; i < 5; i++) {
                publish(i);
            }
            hanging.await(1);
            receiver.await(5);
            deliveries(dead).body("items.findAll { it.state == 'delivered' }", hasSize(0));
        }
    }

    @Test
    void while_a_secret_is_rotated_both_verify() throws Exception {
        JsonPath webhook = subscribe(receiver);
        String fresh = as().post("/v1/webhooks/" + webhook.getString("id") + "/rotate-secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        publish(1);
        Message message = receiver.await(1).get(0);
        assertThat(fresh).isNotEqualTo(webhook.getString("secret"));
        new com.standardwebhooks.Webhook(fresh).verify(message.body(), message.headers());
        new com.standardwebhooks.Webhook(webhook.getString("secret")).verify(message.body(), message.headers());
    }

    @Test
    void a_test_and_a_redelivery_are_sent_beside_the_stream() {
        JsonPath webhook = subscribe(receiver);
        publish(1);
        receiver.await(1);
        awaitState(webhook, "DELIVERED", 1);
        String delivery = deliveries(webhook).extract().path("items[0].id");
        as().post("/v1/webhooks/" + webhook.getString("id") + "/deliveries/" + delivery + "/redeliver")
                .then()
                .statusCode(202)
                .body("state", equalTo("pending"));
        assertThat(receiver.await(2).get(1).id())
                .isEqualTo(receiver.messages().get(0).id());
        as().post("/v1/webhooks/" + webhook.getString("id") + "/test")
                .then()
                .statusCode(202)
                .body("type", equalTo("webhook.test"));
        assertThat(receiver.await(3).get(2).json().get("type").asText()).isEqualTo("webhook.test");
    }

    @Test
    void an_endpoint_is_not_tried_without_end() {
        String id = subscribe(receiver).getString("id");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "insert into delivery (id, webhook_id, message_id, seq, type, body, in_order, state, created_at, ended_at)"
                                        + " select 'dlv_' || lpad(n::text, 26, '0'), ?1, 'm' || n, 0, 'webhook.test', '{}', false,"
                                        + " 'DELIVERED', now(), now() from generate_series(1, 99) n")
                        .setParameter(1, id)
                        .executeUpdate());
        as().post("/v1/webhooks/" + id + "/test").then().statusCode(202);
        as().post("/v1/webhooks/" + id + "/test")
                .then()
                .statusCode(429)
                .header("Retry-After", "3600")
                .body("code", equalTo("quota-exceeded"));
    }

    @Test
    void a_key_has_no_more_webhooks_by_asking_for_many_at_once() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            threads.invokeAll(Collections.nCopies(
                    30,
                    () -> as().body("{\"url\":\"" + receiver.url() + "\",\"events\":[\"article.published\"]}")
                            .post("/v1/webhooks")
                            .statusCode()));
        } finally {
            threads.shutdownNow();
        }
        as().get("/v1/webhooks?limit=100").then().body("items", hasSize(20));
    }

    @Test
    void two_replicas_never_lease_one_endpoint_at_once_and_a_dead_one_loses_it() {
        JsonPath webhook = subscribe(receiver);
        String id = webhook.getString("id");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update webhook set leased_by = 'dead', leased_until = now() + interval '3 s' where id = ?1")
                        .setParameter(1, id)
                        .executeUpdate());
        publish(1);
        assertThat(outbox.claim("another", 10)).isEmpty();
        Receiver.pause(1000);
        assertThat(receiver.messages()).isEmpty();
        assertThat(receiver.await(1)).hasSize(1);
    }

    @Test
    void a_replica_that_claims_anew_after_its_lease_ran_out_does_not_go_on_twice() {
        String id = subscribe(receiver).getString("id");
        lease(id, "replica/1", "now() + interval '1 hour'");
        publish(1);
        Sending slow = new Sending(id, "replica/1");
        assertThat(outbox.step(slow, List.of())).hasSize(1);
        lease(id, "replica/2", "now() + interval '1 hour'");
        assertThat(outbox.step(new Sending(id, "replica/2"), List.of())).hasSize(1);
        assertThat(outbox.step(slow, List.of())).isEmpty();
    }

    private void lease(String webhook, String lease, String until) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update webhook set leased_by = ?2, leased_until = " + until + " where id = ?1")
                        .setParameter(1, webhook)
                        .setParameter(2, lease)
                        .executeUpdate());
    }

    @Test
    void addresses_inside_and_events_that_do_not_exist_are_refused() {
        as().body("{\"url\":\"https://169.254.169.254/x\",\"events\":[\"*\"]}")
                .post("/v1/webhooks")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/url"));
        as().body("{\"url\":\"" + receiver.url() + "\",\"events\":[\"article.exploded\"]}")
                .post("/v1/webhooks")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/events/0"));
        given().get("/v1/webhooks").then().statusCode(401);
    }

    @Test
    void the_end_of_an_import_is_told_to_webhooks_and_not_to_followers() {
        subscribe(receiver, "import.completed");
        String line = "{\"title\":\"Ferry sails\",\"bodyText\":\"The ferry sailed on Monday.\",\"sourceId\":\""
                + Newsroom.open().sourceId() + "\",\"externalId\":\"i1\",\"lang\":\"en\",\"status\":\"published\"}";
        String job = given().header("Authorization", "Bearer " + Newsroom.ADMIN_KEY)
                .header("Idempotency-Key", "\"import-told\"")
                .contentType("application/x-ndjson")
                .body((line + "\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Message message = receiver.await(1).get(0);
        assertThat(message.json().get("type").asText()).isEqualTo("import.completed");
        assertThat(message.json().get("data").get("resource").get("id").asText())
                .isEqualTo(job);
        given().get("/v1/changes?limit=1000")
                .then()
                .body("items.resource.type", hasItem("article"))
                .body("items.resource.type", not(hasItem("import")))
                .body("headSeq", greaterThanOrEqualTo((int) message.seq()));
        given().get("/v1/changes?resourceType=import").then().statusCode(400);
    }

    @Test
    void an_import_is_told_to_no_other_key() throws Exception {
        String stranger = as().body("{\"name\":\"Stranger\",\"roles\":[\"ingest\"]}")
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        given().header("Authorization", "Bearer " + stranger)
                .contentType("application/json")
                .body("{\"url\":\"" + receiver.url() + "\",\"events\":[\"import.completed\",\"article.retracted\"]}")
                .post("/v1/webhooks")
                .then()
                .statusCode(201);
        append(ChangeEvent.of(ChangeKind.IMPORT_COMPLETED, "imp_01jd9x7m3q4v5t6r7s8w9y0imp", 1));
        retract(1);
        assertThat(receiver.await(1).get(0).json().get("type").asText()).isEqualTo("article.retracted");
    }

    @Test
    void a_subscription_asked_for_twice_is_made_once_and_its_secret_kept_nowhere_in_clear() {
        String body = "{\"url\":\"" + receiver.url() + "\",\"events\":[\"*\"]}";
        RequestSpecification once =
                as().header("Idempotency-Key", "\"subscribe-1\"").body(body);
        JsonPath first =
                once.post("/v1/webhooks").then().statusCode(201).extract().jsonPath();
        JsonPath again = once.post("/v1/webhooks")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .extract()
                .jsonPath();
        assertThat(again.<Object>get()).isEqualTo(first.get());
        as().get("/v1/webhooks").then().body("items", hasSize(1));
        assertThat(kept()).isEmpty();
        as().header("Idempotency-Key", "\"subscribe-1\"")
                .body(body.replace("*", "quote.created"))
                .post("/v1/webhooks")
                .then()
                .statusCode(422);
    }

    private List<?> kept() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select 1 from idempotency where body is not null")
                        .getResultList());
    }

    @Test
    void an_ended_subscription_is_gone_with_its_deliveries() {
        JsonPath webhook = subscribe(receiver);
        publish(1);
        awaitState(webhook, "DELIVERED", 1);
        as().delete("/v1/webhooks/" + webhook.getString("id")).then().statusCode(204);
        as().get("/v1/webhooks/" + webhook.getString("id")).then().statusCode(404);
        as().get("/v1/webhooks").then().body("items", hasSize(0));
    }

    /** For the npm library in openapi/readers.mjs, which runs after the tests. */
    private static void leave(String secret, Message message) throws IOException {
        Files.writeString(
                Files.createDirectories(Path.of("target", "syndication")).resolve("webhook.json"),
                Json.write(Map.of(
                        "secret", secret,
                        "id", message.id(),
                        "timestamp", message.headers().get("Webhook-timestamp").get(0),
                        "signature", message.headers().get("Webhook-signature").get(0),
                        "body", message.body())));
    }

    private static JsonPath subscribe(Receiver receiver) {
        return subscribe(receiver, "*");
    }

    private static JsonPath subscribe(Receiver receiver, String event) {
        return as().body("{\"url\":\"" + receiver.url() + "\",\"events\":[\"" + event + "\"]}")
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .body("secret", startsWith("whsec_"))
                .extract()
                .jsonPath();
    }

    private void publish(int number) {
        append(ChangeEvent.of(ChangeKind.ARTICLE_PUBLISHED, ARTICLE + number, 1));
    }

    private void retract(int number) {
        append(ChangeEvent.gone(ChangeKind.ARTICLE_RETRACTED, ARTICLE + number, 2, ChangeEvent.Reason.RETRACTED, null));
    }

    private void append(ChangeEvent event) {
        QuarkusTransaction.requiringNew().run(() -> log.append(List.of(event)));
    }

    private static io.restassured.response.ValidatableResponse deliveries(JsonPath webhook) {
        return as().get("/v1/webhooks/" + webhook.getString("id") + "/deliveries")
                .then()
                .statusCode(200);
    }

    private void awaitState(JsonPath webhook, String state, int count) {
        await(() -> QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(
                                                "select count(*) from delivery where webhook_id = ?1 and state = ?2")
                                        .setParameter(1, webhook.getString("id"))
                                        .setParameter(2, state)
                                        .getSingleResult())
                                .intValue()
                        >= count));
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 300; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            Receiver.pause(50);
        }
        throw new AssertionError("it did not come about");
    }

    private static RequestSpecification as() {
        return given().header("Authorization", "Bearer test-admin-key").contentType("application/json");
    }
}
