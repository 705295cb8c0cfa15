package dev.verbatim.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers by caller and {@code Idempotency-Key}, in the database, so that all replicas know them. */
@ApplicationScoped
class IdempotencyStore {

    private static final Duration KEPT = Duration.ofHours(24);

    /** Longer than any request takes; after a crash, how long the key stays blocked. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final EntityManager database;
    private final Clock clock;

    IdempotencyStore(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a request under a key may do. */
    sealed interface Claim permits Mine, Answered, Busy, Reused {}

    /** Go ahead; {@code made} is what an attempt has made that never answered. */
    record Mine(String owner, Optional<String> made) implements Claim {}

    /** Send this again. */
    record Answered(int status, String headers, byte[] body) implements Claim {}

    /** The first request is still running. */
    record Busy() implements Claim {}

    /** The key belongs to another request. */
    record Reused() implements Claim {}

    Claim claim(String caller, String key, byte[] request) {
        String owner = UUID.randomUUID().toString();
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            int fresh = database.createNativeQuery("""
                            insert into idempotency (caller, key, request, owner, lease_until, created_at)
                            values (?1, ?2, ?3, ?4, ?5, ?6)
                            on conflict (caller, key) do update set request = excluded.request, owner = excluded.owner,
                                lease_until = excluded.lease_until, created_at = excluded.created_at,
                                result_id = null, status = null, headers = null, body = null
                            where idempotency.created_at < ?7""")
                    .setParameter(1, caller)
                    .setParameter(2, key)
                    .setParameter(3, request)
                    .setParameter(4, owner)
                    .setParameter(5, now.plus(LEASE))
                    .setParameter(6, now)
                    .setParameter(7, now.minus(KEPT))
                    .executeUpdate();
            return fresh == 1 ? new Mine(owner, Optional.empty()) : known(caller, key, request, owner, now);
        });
    }

    private Claim known(String caller, String key, byte[] request, String owner, Instant now) {
        List<?> found = database.createNativeQuery("""
                        select request, status, headers, body, lease_until < ?3, result_id from idempotency
                        where caller = ?1 and key = ?2 for update""")
                .setParameter(1, caller)
                .setParameter(2, key)
                .setParameter(3, now)
                .getResultList();
        if (found.isEmpty()) {
            // the first request failed and freed the key this very moment
            return new Busy();
        }
        Object[] row = (Object[]) found.get(0);
        if (!Arrays.equals((byte[]) row[0], request)) {
            return new Reused();
        }
        if (row[1] != null) {
            return new Answered(((Number) row[1]).intValue(), (String) row[2], (byte[]) row[3]);
        }
        if (!Boolean.TRUE.equals(row[4])) {
            return new Busy();
        }
        database.createNativeQuery("update idempotency set owner = ?3, lease_until = ?4 where caller = ?1 and key = ?2")
                .setParameter(1, caller)
                .setParameter(2, key)
                .setParameter(3, owner)
                .setParameter(4, now.plus(LEASE))
                .executeUpdate();
        @Nullable String made = (String) row[5];
        return new Mine(owner, Optional.ofNullable(made));
    }

    /** Keeps the answer. */
    void answer(String owner, int status, String headers, byte[] body) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update idempotency set status = ?2, headers = ?3, body = ?4 where owner = ?1")
                        .setParameter(1, owner)
                        .setParameter(2, status)
                        .setParameter(3, headers)
                        .setParameter(4, body)
                        .executeUpdate());
    }

    /** Ends the request without keeping its answer: the next under this key may make it again from what was made. */
    void end(String owner) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update idempotency set lease_until = ?2 where owner = ?1")
                        .setParameter(1, owner)
                        .setParameter(2, Instant.EPOCH)
                        .executeUpdate());
    }

    /** Gives the key back: the request failed and made nothing, so it may be mended and sent again. */
    void release(String owner) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from idempotency where owner = ?1 and result_id is null")
                        .setParameter(1, owner)
                        .executeUpdate());
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from idempotency where created_at < ?1")
                        .setParameter(1, clock.instant().minus(KEPT))
                        .executeUpdate());
    }
}
