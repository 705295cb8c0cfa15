package dev.verbatim.webhook;

import dev.verbatim.webhook.Attempt.Outcome;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What becomes of messages to webhooks, and how many wait. */
@ApplicationScoped
class WebhookMetrics {

    private static final String WAITING = "select count(*) from delivery where state = 'PENDING'";

    private final EntityManager database;
    private final MeterRegistry metrics;
    private volatile double waiting = Double.NaN;

    WebhookMetrics(EntityManager database, MeterRegistry metrics) {
        this.database = database;
        this.metrics = metrics;
        Gauge.builder("verbatim.webhook.queue", () -> waiting)
                .description("Messages to webhooks that were not delivered yet, of all replicas.")
                .register(metrics);
    }

    void count(Outcome outcome) {
        String what = outcome.taken()
                ? "taken"
                : outcome.unsubscribed() ? "unsubscribed" : outcome.status() == null ? "unanswered" : "refused";
        metrics.counter("verbatim.webhook.attempts", "outcome", what).increment();
    }

    /** Not asked at every scrape, which anybody may cause. */
    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            waiting = QuarkusTransaction.requiringNew()
                    .call(() -> ((Number) database.createNativeQuery(WAITING).getSingleResult()).doubleValue());
        } catch (RuntimeException e) {
            // the database is away, which its own check says
            waiting = Double.NaN;
        }
    }
}
