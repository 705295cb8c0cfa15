package dev.verbatim.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.verbatim.http.ProblemType;
import dev.verbatim.http.Problems;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Counts every request under {@code /v1} against a token bucket, one for each key or, without a key, each address, and
 * says so in {@code RateLimit} and {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers).
 */
@ApplicationScoped
class RateLimits {

    private static final int AFTER_REQUEST_ID = 9_000;
    private static final int MAX_BUCKETS = 100_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final RateLimitConfig config;
    private final Problems problems;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_BUCKETS)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    RateLimits(RateLimitConfig config, Problems problems) {
        this.config = config;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::count, AFTER_REQUEST_ID);
    }

    private void count(RoutingContext request) {
        if (!request.request().path().startsWith("/v1")) {
            request.next();
            return;
        }
        String header = request.request().getHeader("Authorization");
        int quota = header == null ? config.anonymous() : config.keyed();
        ConsumptionProbe probe =
                buckets.get(caller(request, header), k -> bucket(quota)).tryConsumeAndReturnRemaining(1);
        long seconds = toSeconds(probe.getNanosToWaitForReset());
        HttpServerResponse response = request.response();
        response.putHeader("RateLimit-Policy", "\"default\";q=" + quota + ";w=" + WINDOW.toSeconds());
        response.putHeader("RateLimit", "\"default\";r=" + probe.getRemainingTokens() + ";t=" + seconds);
        if (probe.isConsumed()) {
            request.next();
        } else {
            long wait = Math.max(1, toSeconds(probe.getNanosToWaitForRefill()));
            response.putHeader("Retry-After", String.valueOf(wait));
            problems.send(request, ProblemType.QUOTA_EXCEEDED, "Try again in " + wait + " s.");
        }
    }

    /** A key is known here by its hash only, and the secret is not kept. */
    private static String caller(RoutingContext request, @org.jspecify.annotations.Nullable String header) {
        return header == null
                ? "address " + request.request().remoteAddress().hostAddress()
                : "key " + HexFormat.of().formatHex(KeySecret.hash(header));
    }

    private static Bucket bucket(int quota) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                .build();
    }

    private static long toSeconds(long nanos) {
        return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
    }
}
