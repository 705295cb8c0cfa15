package dev.verbatim.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Keys that all replicas of one database share; made by the first of them, kept in table {@code secret}. */
@ApplicationScoped
public class Secrets {

    private static final int BYTES = 32;

    private final EntityManager database;
    private volatile byte @Nullable [] cursorKey;

    Secrets(EntityManager database) {
        this.database = database;
    }

    /** The key that signs cursors. */
    byte[] cursorKey() {
        byte[] key = cursorKey;
        if (key == null) {
            key = QuarkusTransaction.joiningExisting().call(() -> readOrMake("cursor"));
            cursorKey = key;
        }
        return key;
    }

    private byte[] readOrMake(String name) {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        database.createNativeQuery("insert into secret (name, value) values (?1, ?2) on conflict do nothing")
                .setParameter(1, name)
                .setParameter(2, Base64.getEncoder().encodeToString(fresh))
                .executeUpdate();
        Object value = database.createNativeQuery("select value from secret where name = ?1", String.class)
                .setParameter(1, name)
                .getSingleResult();
        return Base64.getDecoder().decode(String.valueOf(value));
    }
}
