package dev.verbatim.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The token buckets, one for each key or, without one, each address. They belong to this replica: with N of them a
 * caller has at most N times its quota.
 *
 * <p>A key has a bucket of its own only once it has been found valid. Whoever tries keys that nobody gave out is counted
 * by address, and so cannot escape a limit by inventing keys.
 */
// Without the client proxy of a wider scope: asked several times by every request.
@Singleton
class Quotas {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int MAX_BUCKETS = 100_000;

    private final RateLimitConfig config;
    private final Cache<String, Quota> quotas = Caffeine.newBuilder()
            .maximumSize(MAX_BUCKETS)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    Quotas(RateLimitConfig config) {
        this.config = config;
    }

    /** A bucket and how much it holds: so many requests a minute. */
    record Quota(Bucket bucket, int perMinute) {

        static Quota of(int perMinute) {
            return new Quota(
                    Bucket.builder()
                            .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                            .build(),
                    perMinute);
        }
    }

    /** What a request counts against; {@code authorization} is its header, null when it has none. */
    Quota of(String address, @Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .flatMap(BearerAuthentication::token)
                .map(token -> quotas.getIfPresent(ofKey(KeySecret.hash(token))))
                .orElseGet(() -> quotas.get(ofAddress(address), k -> Quota.of(config.anonymous())));
    }

    /** A key was found valid; {@code limit} is its own, null for that of all keys. */
    void know(byte[] hash, @Nullable Integer limit) {
        int perMinute = limit == null ? config.keyed() : limit;
        quotas.asMap()
                .compute(
                        ofKey(hash),
                        (k, known) -> known != null && known.perMinute() == perMinute ? known : Quota.of(perMinute));
    }

    /** A token was found valid; all those of one subject count as one key. */
    void share(byte[] hash, String subject) {
        quotas.put(ofKey(hash), quotas.get("subject " + subject, k -> Quota.of(config.keyed())));
    }

    /** A key was found invalid. */
    void forget(byte[] hash) {
        quotas.invalidate(ofKey(hash));
    }

    private static String ofKey(byte[] hash) {
        return "key " + HexFormat.of().formatHex(hash);
    }

    /** One subscriber has a whole /64 of IPv6 addresses: RFC 6177. */
    private static String ofAddress(String address) {
        if (address.indexOf(':') < 0 || address.contains("::")) {
            return "address " + address;
        }
        int colons = 0;
        for (int i = 0; i < address.length(); i++) {
            colons += address.charAt(i) == ':' ? 1 : 0;
            if (colons == 4) {
                return "address " + address.substring(0, i);
            }
        }
        return "address " + address;
    }
}
