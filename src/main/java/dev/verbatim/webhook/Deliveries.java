package dev.verbatim.webhook;

import dev.verbatim.http.Cursors;
import dev.verbatim.http.Ids;
import dev.verbatim.http.ListQuery;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import dev.verbatim.http.Slice;
import dev.verbatim.http.SortKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;

/** The log of deliveries, and what a person asks to be sent. */
@ApplicationScoped
public class Deliveries implements PanacheRepositoryBase<Delivery, String> {

    /** Of one endpoint in an hour. */
    private static final int MOST_TESTS = 100;

    private static final List<SortKey<Delivery>> BY_AGE = List.of(SortKey.text("d.id", d -> d.id));

    private final StatelessSession reading;
    private final Webhooks webhooks;
    private final Messages messages;
    private final WebhookConfig config;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    Deliveries(
            StatelessSession reading,
            Webhooks webhooks,
            Messages messages,
            WebhookConfig config,
            Cursors cursors,
            Ids ids,
            Clock clock) {
        this.reading = reading;
        this.webhooks = webhooks;
        this.messages = messages;
        this.config = config;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional
    Slice<Delivery> page(String webhookId, PageRequest page) {
        String id = webhooks.mine(webhookId, false).id;
        return ListQuery.of(Delivery.class, "Delivery d")
                .where("d.webhookId = :webhook", "webhook", id)
                .order(true, BY_AGE)
                .fetch(reading, page, cursors);
    }

    /**
     * Queues a message that is no change, so that a partner can try an endpoint; goes out to a disabled one, too. A 429
     * problem when an endpoint is tried more often than anybody needs: each try is kept in the log of deliveries.
     */
    @Transactional
    Delivery test(String webhookId) {
        Webhook webhook = webhooks.mine(webhookId, true);
        if (isTriedTooOften(webhookId)) {
            throw ProblemException.of(
                            ProblemType.QUOTA_EXCEEDED, "An endpoint may be tried " + MOST_TESTS + " times an hour.")
                    .withHeader("Retry-After", "3600");
        }
        Delivery delivery = new Delivery();
        delivery.id = ids.next(Delivery.PREFIX);
        delivery.webhookId = webhook.id;
        delivery.messageId = messages.id(webhook, delivery.id);
        delivery.type = Messages.TEST;
        delivery.body = messages.test(webhook, clock.instant());
        delivery.state = DeliveryState.PENDING;
        delivery.nextAttemptAt = clock.instant();
        delivery.createdAt = clock.instant();
        persist(delivery);
        return delivery;
    }

    /** Whether its newest deliveries are all tests of the last hour. */
    private boolean isTriedTooOften(String webhookId) {
        Instant hourAgo = clock.instant().minus(Duration.ofHours(1));
        List<Delivery> newest = find("webhookId = ?1 order by id desc", webhookId)
                .page(0, MOST_TESTS)
                .list();
        return newest.size() == MOST_TESTS
                && newest.stream().allMatch(d -> d.type.equals(Messages.TEST) && d.createdAt.isAfter(hourAgo));
    }

    /**
     * Sends the same message again under the same id, at once; the stream goes on beside it. One that waits for older
     * messages still waits for them.
     */
    @Transactional
    Delivery redeliver(String webhookId, String deliveryId) {
        webhooks.mine(webhookId, true);
        Delivery delivery = findById(deliveryId);
        if (delivery == null || !delivery.webhookId.equals(webhookId)) {
            throw ProblemException.notFound("delivery", deliveryId);
        }
        if (delivery.state != DeliveryState.PENDING) {
            delivery.inOrder = false;
            delivery.tries = 0;
            delivery.state = DeliveryState.PENDING;
            delivery.endedAt = null;
        }
        if (!delivery.inOrder || delivery.nextAttemptAt != null) {
            delivery.nextAttemptAt = clock.instant();
        }
        return delivery;
    }

    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forgetOld() {
        delete("endedAt < ?1", clock.instant().minus(config.log()));
    }
}
