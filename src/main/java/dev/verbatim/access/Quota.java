package dev.verbatim.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What one caller may still ask in a window of time: a bucket of tokens that fills again steadily. */
final class Quota {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private final String caller;
    private final int perMinute;
    private final CharSequence policy;
    private final Bucket bucket;

    /** Taken here since the other replicas were last told. */
    private final AtomicInteger untold = new AtomicInteger();

    Quota(String caller, int perMinute) {
        this.caller = caller;
        this.perMinute = perMinute;
        this.policy = HttpHeaders.createOptimized("\"default\";q=" + perMinute + ";w=" + WINDOW.toSeconds());
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }

    /** Who it is, in ASCII; the same on all replicas. */
    String caller() {
        return caller;
    }

    int perMinute() {
        return perMinute;
    }

    /** The value of {@code RateLimit-Policy}. */
    CharSequence policy() {
        return policy;
    }

    /** Counts one request, if there is still one. */
    ConsumptionProbe take() {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            untold.incrementAndGet();
        }
        return probe;
    }

    /**
     * Counts what another replica has let in already. The bucket may owe for it, or a caller could take what fills again
     * at each replica; but not more than it holds, so that nobody waits longer than two windows.
     */
    void takenElsewhere(int requests) {
        long most = Math.max(0, bucket.getAvailableTokens() + perMinute);
        long counted = Math.min(requests, most);
        if (counted > 0) {
            bucket.consumeIgnoringRateLimits(counted);
        }
    }

    int untold() {
        return untold.get();
    }

    /** How much was taken since the last call. */
    int tell() {
        return untold.getAndSet(0);
    }
}
