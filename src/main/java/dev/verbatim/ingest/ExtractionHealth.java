package dev.verbatim.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says how far the engine is. Never down for it: reads are answered without it, and ingest waits or answers 503. */
@Readiness
@ApplicationScoped
class ExtractionHealth implements HealthCheck {

    private final Extractor extractor;

    ExtractionHealth(Extractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("extraction")
                .up()
                .withData("state", extractor.isReady() ? "ready" : "loading")
                .build();
    }
}
