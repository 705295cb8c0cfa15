package dev.verbatim.access;

import dev.verbatim.http.ApiPaths;
import dev.verbatim.http.ProblemType;
import dev.verbatim.http.Problems;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Closes {@code /v1} to whoever sends no key, when {@code verbatim.anonymous-reads=false}. Whether a key that is sent is
 * a good one, {@link BearerAuthentication} decides; pages, contract and health stay open.
 */
@ApplicationScoped
class AnonymousReads {

    private static final int AFTER_RATE_LIMIT = 8_900;

    private final boolean allowed;
    private final Problems problems;

    AnonymousReads(
            @ConfigProperty(name = "verbatim.anonymous-reads", defaultValue = "true") boolean allowed,
            Problems problems) {
        this.allowed = allowed;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        if (!allowed) {
            filters.register(this::check, AFTER_RATE_LIMIT);
        }
    }

    private void check(RoutingContext request) {
        boolean open = !ApiPaths.isApi(request.normalizedPath())
                || request.request().method() == HttpMethod.OPTIONS
                || request.request().getHeader("Authorization") != null;
        if (open) {
            request.next();
        } else {
            request.response().putHeader("WWW-Authenticate", "Bearer");
            problems.send(request, ProblemType.UNAUTHORIZED, "This service answers nobody without a key.");
        }
    }
}
