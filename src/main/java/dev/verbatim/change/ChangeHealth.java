package dev.verbatim.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether the change log is heard. Never down for it: readers are answered from the database meanwhile, and if that
 * is away, its own check says so.
 */
@Readiness
@ApplicationScoped
class ChangeHealth implements HealthCheck {

    private final ChangeTail tail;

    ChangeHealth(ChangeTail tail) {
        this.tail = tail;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("change listener")
                .up()
                .withData("state", tail.isLive() ? "live" : "interrupted")
                .build();
    }
}
