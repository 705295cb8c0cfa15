package dev.verbatim.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The present request as an attempt under its {@code Idempotency-Key}. What it makes is noted in the transaction that
 * makes it: a crash before the answer was stored cannot lead to a second one, and neither can an attempt that lost its
 * lease.
 */
@RequestScoped
public class IdempotentAttempt {

    private final EntityManager database;
    private @Nullable String caller;
    private @Nullable String key;
    private @Nullable String owner;
    private @Nullable String earlier;
    private boolean secret;

    IdempotentAttempt(EntityManager database) {
        this.database = database;
    }

    void begin(String newCaller, String newKey, IdempotencyStore.Mine mine) {
        caller = newCaller;
        key = newKey;
        owner = mine.owner();
        earlier = mine.made().orElse(null);
    }

    void keepSecret(boolean isSecret) {
        secret = isSecret;
    }

    /** What an earlier attempt has made, that died before its answer was stored: answer with that. */
    public Optional<String> earlier() {
        return Optional.ofNullable(earlier);
    }

    /** Notes what this request makes, in the running transaction; does nothing without a key. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void made(String id) {
        if (key == null) {
            return;
        }
        int mine = database.createNativeQuery(
                        "update idempotency set result_id = ?4" + " where caller = ?1 and key = ?2 and owner = ?3")
                .setParameter(1, caller)
                .setParameter(2, key)
                .setParameter(3, owner)
                .setParameter(4, id)
                .executeUpdate();
        if (mine == 0) {
            throw ProblemException.of(
                    ProblemType.IDEMPOTENCY_IN_PROGRESS, "Another request took over this Idempotency-Key.");
        }
    }

    boolean isSecret() {
        return secret;
    }

    boolean isKeyed() {
        return key != null;
    }

    String owner() {
        return String.valueOf(owner);
    }
}
