package dev.verbatim.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** How many imported articles wait for their extraction. */
@ApplicationScoped
class ImportMetrics {

    private static final String WAITING = "select coalesce(sum(received - created - updated - unchanged - failed), 0)"
            + " from import_job where state in ('QUEUED', 'RUNNING')";

    private final EntityManager database;
    private volatile double waiting = Double.NaN;

    ImportMetrics(EntityManager database, MeterRegistry metrics) {
        this.database = database;
        Gauge.builder("verbatim.import.queue", () -> waiting)
                .description("Lines of uploaded imports that were not taken yet, of all replicas.")
                .register(metrics);
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
