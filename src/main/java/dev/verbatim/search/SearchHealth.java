package dev.verbatim.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether searches show what the database holds. Never down for it: all else is answered meanwhile. */
@Readiness
@ApplicationScoped
class SearchHealth implements HealthCheck {

    private final IndexFollower follower;

    SearchHealth(IndexFollower follower) {
        this.follower = follower;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("search index")
                .up()
                .withData("state", follower.state())
                .build();
    }
}
