package dev.verbatim.access;

import dev.verbatim.http.CommitListener;
import dev.verbatim.http.Commits;
import dev.verbatim.http.Turnstile;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keys found valid, so that a read need not ask the database again. All go as soon as any key is made or revoked, on
 * whichever replica; while that cannot be heard, nothing is known here.
 */
@ApplicationScoped
class KnownKeys implements CommitListener {

    /** Far more than anybody gives out; a bound all the same. */
    private static final int MOST = 10_000;

    /**
     * A key found valid.
     *
     * @param rateLimit its own limit, null for that of all keys
     * @param roles     as {@link Turnstile#roles} names them
     */
    record Known(SecurityIdentity identity, @Nullable Integer rateLimit, String roles) {

        Known(SecurityIdentity identity, @Nullable Integer rateLimit) {
            this(identity, rateLimit, Turnstile.roles(identity.getRoles()));
        }
    }

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private volatile int generation;

    /** Counts the times at which all was forgotten. */
    int generation() {
        return generation;
    }

    Optional<Known> find(byte[] hash, Commits commits) {
        return commits.isCurrent()
                ? Optional.ofNullable(known.get(HexFormat.of().formatHex(hash)))
                : Optional.empty();
    }

    /** Remembers what was read since {@code generation}, unless it may have been revoked since. */
    synchronized void add(byte[] hash, Known key, int since) {
        if (since == generation && known.size() < MOST) {
            known.put(HexFormat.of().formatHex(hash), key);
        }
    }

    @Override
    public void committed(Collection<String> touched) {
        if (touched.contains("api_key")) {
            forget();
        }
    }

    @Override
    public synchronized void forget() {
        generation++;
        known.clear();
    }
}
