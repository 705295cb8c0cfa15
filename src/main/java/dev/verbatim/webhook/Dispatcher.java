package dev.verbatim.webhook;

import dev.verbatim.change.Change;
import dev.verbatim.change.ChangeListener;
import dev.verbatim.webhook.Attempt.Outcome;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sends to endpoints while there is something to send. Database work is done by a few threads of its own, so that
 * webhooks never take the connections that readers need; while an endpoint thinks, no thread waits for it.
 */
@ApplicationScoped
class Dispatcher implements ChangeListener {

    private static final int THREADS = 4;
    private static final int LOOK_MILLIS = 1000;

    /** With one more timeout of an endpoint, well below the lease. */
    private static final Duration ROUND = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final Sender sender;
    private final Vertx vertx;
    private final WebhookMetrics metrics;
    private final int places;
    private final String replica = UUID.randomUUID().toString();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicBoolean awake = new AtomicBoolean();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> daemon(task, "webhook"));

    /** Name servers may take their time; readers' threads must not wait for them. Never more than endpoints at a time. */
    private final ExecutorService names = Executors.newCachedThreadPool(task -> daemon(task, "webhook-names"));

    private volatile boolean running;
    private long timer;

    Dispatcher(Outbox outbox, Sender sender, Vertx vertx, WebhookConfig config, WebhookMetrics metrics) {
        this.outbox = outbox;
        this.sender = sender;
        this.vertx = vertx;
        this.places = config.concurrent();
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        timer = vertx.setPeriodic(LOOK_MILLIS, t -> wake());
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        vertx.cancelTimer(timer);
        threads.shutdown();
        names.shutdown();
        outbox.release(replica);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void changed(List<Change> changes) {
        wake();
    }

    /** Looks for endpoints with something due; called as often as anybody likes. */
    void wake() {
        if (running && awake.compareAndSet(false, true)) {
            threads.execute(this::claim);
        }
    }

    private void claim() {
        awake.set(false);
        try {
            int free = places - taken.get();
            if (free > 0) {
                String lease = replica + '/' + UUID.randomUUID();
                List<String> claimed = outbox.claim(lease, free);
                taken.addAndGet(claimed.size());
                claimed.forEach(id -> step(new Sending(id, lease), List.of()));
            }
        } catch (RuntimeException e) {
            Log.error("Webhooks cannot be dispatched, trying again", e);
        }
    }

    private void step(Sending sending, List<Outcome> outcomes) {
        if (running) {
            threads.execute(() -> {
                if (!goOn(sending, outcomes)) {
                    taken.decrementAndGet();
                    // what was committed while we held the lease woke nobody
                    wake();
                }
            });
        }
    }

    /** Whether messages are on their way; after a fault the lease runs out and they are sent again. */
    private boolean goOn(Sending sending, List<Outcome> outcomes) {
        try {
            List<Attempt> next = outbox.step(sending, outcomes);
            if (!next.isEmpty()) {
                Round round = new Round(sending, next, new ArrayList<>(), System.nanoTime());
                names.execute(() -> find(round));
            }
            return !next.isEmpty();
        } catch (RuntimeException e) {
            Log.errorf(e, "Webhook %s cannot go on, trying again when its lease ends", sending.webhookId);
            return false;
        }
    }

    /** Messages that go out one after the other between two transactions. */
    private record Round(Sending sending, List<Attempt> attempts, List<Outcome> outcomes, long began) {

        Attempt next() {
            return attempts.get(outcomes.size());
        }

        /** Whether to record now: all are done, one was not taken, or the lease needs renewing soon. */
        boolean isOver() {
            return outcomes.size() == attempts.size()
                    || !outcomes.get(outcomes.size() - 1).taken()
                    || System.nanoTime() - began > ROUND.toNanos();
        }
    }

    /** One look-up for all messages of a round: it lasts seconds, and no answer in between can lead elsewhere. */
    private void find(Round round) {
        Attempt first = round.next();
        Sender.Found found = sender.find(first);
        if (found.target() == null) {
            sent(round, null, Outcome.noAnswer(first.deliveryId(), found.refusal()));
        } else {
            send(round, found.target());
        }
    }

    private void send(Round round, Target target) {
        Attempt attempt = round.next();
        try {
            sender.send(attempt, target, outcome -> sent(round, target, outcome));
        } catch (RuntimeException e) {
            Log.errorf(e, "Delivery %s cannot be sent", attempt.deliveryId());
            sent(round, target, Outcome.noAnswer(attempt.deliveryId(), "The message could not be sent."));
        }
    }

    /** {@code target} is null only when there was none, and then the round is over. */
    private void sent(Round round, @Nullable Target target, Outcome outcome) {
        metrics.count(outcome);
        round.outcomes().add(outcome);
        if (target == null || round.isOver()) {
            step(round.sending(), round.outcomes());
        } else {
            send(round, target);
        }
    }
}
