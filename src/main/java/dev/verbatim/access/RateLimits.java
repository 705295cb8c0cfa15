package dev.verbatim.access;

import dev.verbatim.http.ApiPaths;
import dev.verbatim.http.ProblemType;
import dev.verbatim.http.Problems;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Counts every request under {@code /v1} against a token bucket, one for each key or, without a key, each address, and
 * says so in {@code RateLimit} and {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers).
 */
// Without the client proxy of a wider scope: part of every request
@Singleton
class RateLimits {

    private static final int AFTER_REQUEST_ID = 9_000;
    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence LEFT = HttpHeaders.createOptimized("RateLimit");

    private final Quotas quotas;
    private final Addresses addresses;
    private final Problems problems;

    RateLimits(Quotas quotas, Addresses addresses, Problems problems) {
        this.quotas = quotas;
        this.addresses = addresses;
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
        Quota quota = quotas.of(
                addresses.of(request.request()), request.request().headers().get(HttpHeaders.AUTHORIZATION));
        ConsumptionProbe probe = quota.take();
        HttpServerResponse response = request.response();
        tell(quota, probe, response.headers());
        if (probe.isConsumed()) {
            request.next();
        } else {
            long wait = Math.max(1, toSeconds(probe.getNanosToWaitForRefill()));
            response.putHeader("Retry-After", String.valueOf(wait));
            problems.send(request, ProblemType.QUOTA_EXCEEDED, "Try again in " + wait + " s.");
        }
    }

    /** Writes what is left. */
    static void tell(Quota quota, ConsumptionProbe probe, MultiMap answer) {
        answer.set(POLICY, quota.policy());
        answer.set(
                LEFT,
                "\"default\";r=" + Math.max(0, probe.getRemainingTokens()) + ";t="
                        + toSeconds(probe.getNanosToWaitForReset()));
    }

    private static long toSeconds(long nanos) {
        return (nanos + 999_999_999) / 1_000_000_000;
    }
}
