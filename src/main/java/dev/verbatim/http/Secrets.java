package dev.verbatim.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys that all replicas of one database share; made by the first of them, kept in table {@code secret}. */
@ApplicationScoped
public class Secrets {

    private static final int BYTES = 32;

    private final EntityManager database;
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

    Secrets(EntityManager database) {
        this.database = database;
    }

    /** The 32 bytes of this name, made when nobody has asked for them before; kept whatever becomes of the caller. */
    public byte[] key(String name) {
        byte[] key = keys.get(name);
        if (key == null) {
            key = QuarkusTransaction.requiringNew().call(() -> readOrMake(name));
            keys.put(name, key);
        }
        return key.clone();
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
