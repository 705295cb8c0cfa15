package dev.verbatim.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.verbatim.http.Sha256;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What callers may still ask, one quota for each key or, without one, each address. Replicas count each for itself and
 * tell each other every second ({@link QuotaExchange}): beyond its quota, a caller gets at most what it takes from other
 * replicas within that time.
 *
 * <p>A key has a quota of its own only once it has been found valid. Whoever tries keys that nobody gave out is counted
 * by address, and so cannot escape a limit by inventing keys.
 */
// Without the client proxy of a wider scope: asked several times by every request.
@Singleton
class Quotas {

    private static final int MOST = 100_000;

    /** So much of a hash that no two callers are taken for one. */
    private static final int NAME_BYTES = 16;

    private final RateLimitConfig config;
    private final Cache<String, Quota> quotas = quotas();

    /** Of callers that only other replicas have seen. */
    private final Cache<String, Quota> elsewhere = quotas();

    Quotas(RateLimitConfig config) {
        this.config = config;
    }

    private static Cache<String, Quota> quotas() {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(Quota.WINDOW.multipliedBy(2))
                .build();
    }

    private Quota begin(String caller, int perMinute) {
        Quota known = elsewhere.asMap().remove(caller);
        return known != null && known.perMinute() == perMinute ? known : new Quota(caller, perMinute);
    }

    /** What a request counts against; {@code authorization} is its header, null when it has none. */
    Quota of(String address, @Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .flatMap(BearerAuthentication::token)
                .map(token -> quotas.getIfPresent(ofKey(KeySecret.hash(token))))
                .orElseGet(() -> quotas.get(ofAddress(address), caller -> begin(caller, config.anonymous())));
    }

    /** That of a key found valid, however long ago; {@code limit} is its own, null for that of all keys. */
    Quota ofKnown(byte[] hash, @Nullable Integer limit) {
        int perMinute = ofEachKey(limit);
        return quotas.get(ofKey(hash), caller -> begin(caller, perMinute));
    }

    private int ofEachKey(@Nullable Integer limit) {
        return limit == null ? config.keyed() : limit;
    }

    /** A key was found valid; {@code limit} is its own, null for that of all keys. */
    void know(byte[] hash, @Nullable Integer limit) {
        int perMinute = ofEachKey(limit);
        quotas.asMap()
                .compute(
                        ofKey(hash),
                        (caller, known) ->
                                known != null && known.perMinute() == perMinute ? known : begin(caller, perMinute));
    }

    /** A token was found valid; all those of one subject count as one key. */
    void share(byte[] hash, String subject) {
        String caller = "subject " + HexFormat.of().formatHex(Sha256.of(subject), 0, NAME_BYTES);
        quotas.put(ofKey(hash), quotas.get(caller, c -> begin(c, config.keyed())));
    }

    /** A key was found invalid. */
    void forget(byte[] hash) {
        quotas.invalidate(ofKey(hash));
    }

    /** Who has asked here since the last call of {@link Quota#tell}, those who asked most first; at most {@code most}. */
    List<Quota> untold(int most) {
        return quotas.asMap().values().stream()
                .filter(q -> q.untold() > 0)
                .distinct()
                .sorted(Comparator.comparingInt(Quota::untold).reversed())
                .limit(most)
                .toList();
    }

    /** Another replica has let in so many requests of a caller with so many a minute. */
    void takenElsewhere(String caller, int requests, int perMinute) {
        Quota known = quotas.getIfPresent(caller);
        (known == null ? elsewhere.get(caller, c -> new Quota(c, perMinute)) : known).takenElsewhere(requests);
    }

    private static String ofKey(byte[] hash) {
        return "key " + HexFormat.of().formatHex(hash, 0, NAME_BYTES);
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
