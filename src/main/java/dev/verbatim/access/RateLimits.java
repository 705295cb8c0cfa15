package dev.verbatim.access;

import dev.verbatim.http.ApiPaths;
import dev.verbatim.http.ProblemType;
import dev.verbatim.http.Problems;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Counts every request under {@code /v1} against a token bucket, one for each key or, without a key, each address, and
 * says so in {@code RateLimit} and {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers).
 */
@ApplicationScoped
class RateLimits {

    private static final int AFTER_REQUEST_ID = 9_000;
    private static final Duration WINDOW = Quota.WINDOW;

    private final Quotas quotas;
    private final Problems problems;

    RateLimits(Quotas quotas, Problems problems) {
        this.quotas = quotas;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::count, AFTER_REQUEST_ID);
    }

    private void count(RoutingContext request) {
        if (!ApiPaths.isApi(request.normalizedPath())) {
            request.next();
            return;
        }
        Quota quota = quotas.of(address(request), request.request().getHeader("Authorization"));
        ConsumptionProbe probe = quota.take();
        long seconds = toSeconds(probe.getNanosToWaitForReset());
        HttpServerResponse response = request.response();
        response.putHeader("RateLimit-Policy", "\"default\";q=" + quota.perMinute() + ";w=" + WINDOW.toSeconds());
        response.putHeader("RateLimit", "\"default\";r=" + Math.max(0, probe.getRemainingTokens()) + ";t=" + seconds);
        if (probe.isConsumed()) {
            request.next();
        } else {
            long wait = Math.max(1, toSeconds(probe.getNanosToWaitForRefill()));
            response.putHeader("Retry-After", String.valueOf(wait));
            problems.send(request, ProblemType.QUOTA_EXCEEDED, "Try again in " + wait + " s.");
        }
    }

    /** Behind a trusted proxy, the address it names; all whose proxy names none share one quota. */
    private static String address(RoutingContext request) {
        @Nullable String address = request.request().remoteAddress().hostAddress();
        return address == null ? "unknown" : address;
    }

    private static long toSeconds(long nanos) {
        return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
    }
}
