package dev.verbatim.webhook;

import dev.verbatim.change.Change;
import dev.verbatim.change.ChangeListener;
import dev.verbatim.webhook.Attempt.Outcome;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
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

    private final Outbox outbox;
    private final Sender sender;
    private final Vertx vertx;
    private final int places;
    private final String replica = UUID.randomUUID().toString();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicBoolean awake = new AtomicBoolean();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "webhook");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;
    private long timer;

    Dispatcher(Outbox outbox, Sender sender, Vertx vertx, WebhookConfig config) {
        this.outbox = outbox;
        this.sender = sender;
        this.vertx = vertx;
        this.places = config.concurrent();
    }

    void start(@Observes StartupEvent event) {
        running = true;
        timer = vertx.setPeriodic(LOOK_MILLIS, t -> wake());
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        vertx.cancelTimer(timer);
        threads.shutdown();
        outbox.release(replica);
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
                List<String> claimed = outbox.claim(replica, free);
                taken.addAndGet(claimed.size());
                claimed.forEach(id -> step(new Sending(id), null));
            }
        } catch (RuntimeException e) {
            Log.error("Webhooks cannot be dispatched, trying again", e);
        }
    }

    private void step(Sending sending, @Nullable Outcome outcome) {
        if (running) {
            threads.execute(() -> {
                if (!goOn(sending, outcome)) {
                    taken.decrementAndGet();
                    // what was committed while we held the lease woke nobody
                    wake();
                }
            });
        }
    }

    /** Whether a message is on its way; after a fault the lease runs out and the message is sent again. */
    private boolean goOn(Sending sending, @Nullable Outcome outcome) {
        try {
            Optional<Attempt> next = outbox.step(replica, sending, outcome);
            next.ifPresent(attempt -> send(sending, attempt));
            return next.isPresent();
        } catch (RuntimeException e) {
            Log.errorf(e, "Webhook %s cannot go on, trying again when its lease ends", sending.webhookId);
            return false;
        }
    }

    /** On a worker thread, since name servers may take their time. */
    private void send(Sending sending, Attempt attempt) {
        Infrastructure.getDefaultWorkerPool().execute(() -> {
            try {
                sender.send(attempt, outcome -> step(sending, outcome));
            } catch (RuntimeException e) {
                Log.errorf(e, "Delivery %s cannot be sent", attempt.deliveryId());
                step(sending, Outcome.noAnswer(attempt.deliveryId(), "The message could not be sent."));
            }
        });
    }
}
