package dev.verbatim.webhook;

import dev.verbatim.change.Change;
import dev.verbatim.change.ChangeQuery;
import dev.verbatim.change.ChangeStretch;
import dev.verbatim.change.Changes;
import dev.verbatim.change.ResourceType;
import dev.verbatim.http.Ids;
import dev.verbatim.webhook.Attempt.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What each endpoint gets next, and what came of the last. All its changes to an endpoint are made under a lease, so two
 * replicas never send to one endpoint at a time.
 */
// Works for no request, but sessions are opened in the name of one: database.ReadersTenant
@ActivateRequestContext
@ApplicationScoped
class Outbox {

    private static final int READ_AHEAD = 200;

    /** Messages planned in one transaction. A replica that dies has them sent again by another, no more than these. */
    private static final int PLANNED = 20;

    /** Endpoints with something due, and of those only what nobody else is at. */
    private static final String CLAIM = """
            update webhook set leased_by = ?1, leased_until = now() + make_interval(secs => ?2) where id in (
                select w.id from webhook w
                where (w.leased_until is null or w.leased_until < now()) and (
                    exists (select 1 from delivery d where d.webhook_id = w.id and d.state = 'PENDING'
                        and d.next_attempt_at <= ?3 and (w.active or not d.in_order))
                    or w.active and w.position < (select coalesce(max(seq), 0) from change)
                        and not exists (select 1 from delivery d where d.webhook_id = w.id and d.state = 'PENDING'
                            and d.in_order)
                    or w.active and exists (select 1 from delivery d where d.webhook_id = w.id and d.state = 'PENDING'
                        and d.in_order) and not exists (select 1 from delivery d where d.webhook_id = w.id
                            and d.state = 'PENDING' and d.in_order and d.next_attempt_at is not null))
                order by w.position limit ?4 for update of w skip locked)
            returning id""";

    private final EntityManager database;
    private final Changes changes;
    private final Messages messages;
    private final SecretBox box;
    private final RetrySchedule schedule;
    private final WebhookConfig config;
    private final Ids ids;
    private final Clock clock;

    Outbox(
            EntityManager database,
            Changes changes,
            Messages messages,
            SecretBox box,
            RetrySchedule schedule,
            WebhookConfig config,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.changes = changes;
        this.messages = messages;
        this.box = box;
        this.schedule = schedule;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Leases endpoints that have something to send; never more than {@code max}. A lease that was given before must not
     * be used again: when it runs out under a slow replica and the same replica claims anew, the two would both go on.
     */
    @Transactional
    List<String> claim(String lease, int max) {
        List<String> claimed = new ArrayList<>();
        for (Object id : database.createNativeQuery(CLAIM, String.class)
                .setParameter(1, lease)
                .setParameter(2, (double) config.lease().toSeconds())
                .setParameter(3, clock.instant())
                .setParameter(4, max)
                .getResultList()) {
            claimed.add(String.valueOf(id));
        }
        return claimed;
    }

    /** Gives up all leases, so that others need not wait for them to run out. */
    @Transactional
    void release(String replica) {
        database.createNativeQuery("update webhook set leased_by = null, leased_until = null where leased_by like ?1")
                .setParameter(1, replica + "/%")
                .executeUpdate();
    }

    /**
     * Records what came of the last attempts and says what to send now, in this order; with nothing to send, the lease
     * is given back. Empty also when the lease was lost or the webhook deleted: then nothing is recorded, and whoever
     * has it now sends the messages again.
     */
    @Transactional
    List<Attempt> step(Sending sending, List<Outcome> outcomes) {
        Optional<Webhook> leased = renew(sending);
        if (leased.isEmpty()) {
            return List.of();
        }
        Webhook webhook = leased.get();
        record(webhook, outcomes);
        List<Delivery> next = next(webhook, sending);
        if (next.isEmpty()) {
            database.flush();
            database.createNativeQuery("update webhook set leased_by = null, leased_until = null where id = ?1")
                    .setParameter(1, webhook.id)
                    .executeUpdate();
            return List.of();
        }
        List<SigningSecret> secrets = secrets(webhook);
        return next.stream()
                .map(d -> new Attempt(d.id, webhook.url, d.messageId, d.body, secrets))
                .toList();
    }

    private Optional<Webhook> renew(Sending sending) {
        return database
                .createNativeQuery(
                        "update webhook set leased_until = now() + make_interval(secs => ?3)"
                                + " where id = ?1 and leased_by = ?2 returning *",
                        Webhook.class)
                .setParameter(1, sending.webhookId)
                .setParameter(2, sending.lease)
                .setParameter(3, (double) config.lease().toSeconds())
                .getResultList()
                .stream()
                .findFirst();
    }

    private void record(Webhook webhook, List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        Map<String, Outcome> byDelivery =
                outcomes.stream().collect(Collectors.toMap(Outcome::deliveryId, Function.identity()));
        database.createQuery("from Delivery d where d.id in :ids and d.state = PENDING order by d.seq", Delivery.class)
                .setParameter("ids", byDelivery.keySet())
                .getResultList()
                .forEach(d -> record(webhook, d, Objects.requireNonNull(byDelivery.get(d.id))));
    }

    private void record(Webhook webhook, Delivery delivery, Outcome outcome) {
        delivery.attempts++;
        delivery.tries++;
        delivery.responseStatus = outcome.status();
        delivery.error = outcome.error();
        if (outcome.taken()) {
            end(delivery, DeliveryState.DELIVERED);
        } else if (outcome.unsubscribed()) {
            end(delivery, DeliveryState.FAILED);
            disable(webhook, "The endpoint answered 410 Gone.");
        } else if (schedule.isUsedUp(delivery.tries)) {
            end(delivery, DeliveryState.FAILED);
            if (delivery.inOrder) {
                disable(webhook, "No success in " + delivery.tries + " attempts; a replay starts it again.");
            }
        } else {
            delivery.nextAttemptAt = clock.instant().plus(schedule.waitBefore(delivery.tries, outcome.retryAfter()));
        }
    }

    private void end(Delivery delivery, DeliveryState state) {
        delivery.state = state;
        delivery.nextAttemptAt = null;
        delivery.endedAt = clock.instant();
    }

    private static void disable(Webhook webhook, String reason) {
        webhook.active = false;
        webhook.disabledReason = reason;
        webhook.version++;
    }

    /** A test or redelivery that is due; else the stream from its oldest message on; else the next of the log. */
    private List<Delivery> next(Webhook webhook, Sending sending) {
        Instant now = clock.instant();
        List<Delivery> beside = beside(webhook, now);
        if (!beside.isEmpty() || !webhook.active) {
            return beside;
        }
        List<Delivery> stream = database.createQuery(
                        "from Delivery d where d.webhookId = :id and d.state = PENDING and d.inOrder order by d.seq, d.id",
                        Delivery.class)
                .setParameter("id", webhook.id)
                .getResultList();
        if (stream.isEmpty()) {
            return fresh(webhook, sending);
        }
        Delivery oldest = stream.get(0);
        if (oldest.nextAttemptAt == null) {
            oldest.nextAttemptAt = now;
        }
        return isDue(oldest, now) ? stream : List.of();
    }

    /** One at most: a partner may have queued any number of them. */
    private List<Delivery> beside(Webhook webhook, Instant now) {
        return database.createQuery(
                        "from Delivery d where d.webhookId = :id and d.state = PENDING and not d.inOrder"
                                + " and d.nextAttemptAt <= :now order by d.seq, d.id",
                        Delivery.class)
                .setParameter("id", webhook.id)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList();
    }

    private static boolean isDue(Delivery delivery, Instant now) {
        return delivery.nextAttemptAt != null && !delivery.nextAttemptAt.isAfter(now);
    }

    /** Plans the next messages of the log. Only the oldest has a time: the others follow when it has been taken. */
    private List<Delivery> fresh(Webhook webhook, Sending sending) {
        readAhead(webhook, sending);
        List<Delivery> planned = new ArrayList<>();
        while (webhook.active && planned.size() < PLANNED && !sending.ahead.isEmpty()) {
            Change change = sending.ahead.remove();
            Delivery delivery = plan(webhook, change);
            delivery.nextAttemptAt = planned.isEmpty() ? delivery.createdAt : null;
            database.persist(delivery);
            planned.add(delivery);
            webhook.position = sending.ahead.isEmpty() ? sending.to : change.seq();
            webhook.lastSeq = change.seq();
            sending.from = webhook.position;
        }
        return planned;
    }

    private Delivery plan(Webhook webhook, Change change) {
        Delivery delivery = new Delivery();
        delivery.id = ids.next(Delivery.PREFIX);
        delivery.webhookId = webhook.id;
        delivery.messageId = messages.id(webhook, change.seq());
        delivery.seq = change.seq();
        delivery.type = change.type();
        delivery.body = messages.change(change, webhook.lastSeq);
        delivery.inOrder = true;
        delivery.state = DeliveryState.PENDING;
        delivery.createdAt = clock.instant();
        return delivery;
    }

    /** Reads the log until something fits or it ends; the endpoint's position moves past what does not fit. */
    private void readAhead(Webhook webhook, Sending sending) {
        if (sending.from != webhook.position) {
            sending.ahead.clear();
            sending.from = webhook.position;
        }
        boolean more = true;
        while (sending.ahead.isEmpty() && more) {
            ChangeStretch stretch = changes.read(ChangeQuery.allAfter(webhook.position, READ_AHEAD));
            if (stretch.horizon() > webhook.position) {
                disable(webhook, "The change log no longer reaches back to its position; load an export, then replay.");
                return;
            }
            stretch.changes().stream()
                    .filter(c -> wants(webhook, c) && mayKnow(webhook, c))
                    .forEach(sending.ahead::add);
            sending.to = stretch.next();
            if (sending.ahead.isEmpty()) {
                webhook.position = stretch.next();
                sending.from = stretch.next();
            }
            more = stretch.more();
        }
    }

    private static boolean wants(Webhook webhook, Change change) {
        return webhook.events.contains(change.type()) || webhook.events.contains(EventNames.ALL);
    }

    /** Whoever knows the id of an import may read it, so it is told to the key that sent the import and no other. */
    private boolean mayKnow(Webhook webhook, Change change) {
        return change.resourceType() != ResourceType.IMPORT
                || !database.createNativeQuery("select 1 from import_job where id = ?1 and caller = ?2")
                        .setParameter(1, change.resourceId())
                        .setParameter(2, webhook.owner)
                        .getResultList()
                        .isEmpty();
    }

    private List<SigningSecret> secrets(Webhook webhook) {
        List<SigningSecret> secrets = new ArrayList<>();
        secrets.add(box.open(webhook.secret));
        Instant until = webhook.formerUntil;
        if (webhook.formerSecret != null && until != null && clock.instant().isBefore(until)) {
            secrets.add(box.open(webhook.formerSecret));
        }
        return secrets;
    }
}
