package dev.verbatim.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Startup;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;

/** Started means: the database has the schema of this build. Says which version that is. */
@Startup
@ApplicationScoped
class SchemaHealth implements HealthCheck {

    private final Flyway flyway;
    private volatile @Nullable String version;

    SchemaHealth(Flyway flyway) {
        this.flyway = flyway;
    }

    void look(@Observes StartupEvent event) {
        MigrationInfo current = flyway.info().current();
        version = current == null ? null : String.valueOf(current.getVersion());
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database schema");
        String present = version;
        return present == null
                ? answer.down().build()
                : answer.up().withData("version", present).build();
    }
}
