package dev.verbatim.access;

import dev.verbatim.http.Commits;
import dev.verbatim.http.Turnstile;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who asks, when it can be told without authentication: nobody's key, or one that was found valid before. */
@Singleton
class Callers implements Turnstile {

    private final Quotas quotas;
    private final Addresses addresses;
    private final KnownKeys known;
    private final Commits commits;

    Callers(Quotas quotas, Addresses addresses, KnownKeys known, Commits commits) {
        this.quotas = quotas;
        this.addresses = addresses;
        this.known = known;
        this.commits = commits;
    }

    /** The quota is looked up only for whoever is answered: most who miss are counted further on. */
    private record Known(String roles, Supplier<Quota> counted) implements Caller {

        @Override
        public boolean pass(MultiMap answer) {
            Quota quota = counted.get();
            ConsumptionProbe probe = quota.take();
            if (probe.isConsumed()) {
                RateLimits.tell(quota, probe, answer);
            }
            return probe.isConsumed();
        }
    }

    @Override
    public @Nullable Caller caller(HttpServerRequest request) {
        @Nullable String authorization = request.headers().get(HttpHeaders.AUTHORIZATION);
        return authorization == null
                ? new Known("", () -> quotas.of(addresses.of(request), null))
                : BearerAuthentication.token(authorization).flatMap(this::ofKey).orElse(null);
    }

    private Optional<Caller> ofKey(String token) {
        byte[] hash = KeySecret.hash(token);
        return known.find(hash, commits)
                .map(key -> new Known(key.roles(), () -> quotas.ofKnown(hash, key.rateLimit())));
    }
}
