package dev.verbatim.access;

import dev.verbatim.http.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The keys in the database. */
@ApplicationScoped
class ApiKeys implements PanacheRepositoryBase<ApiKey, String> {

    private final Ids ids;
    private final Clock clock;

    ApiKeys(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    Optional<ApiKey> active(byte[] hash) {
        return find("hash = ?1 and revokedAt is null", hash).firstResultOptional();
    }

    boolean hasAdmin() {
        return list("revokedAt is null").stream().anyMatch(k -> k.roles.contains("admin"));
    }

    ApiKey add(String name, List<String> roles, byte[] hash) {
        ApiKey key = new ApiKey();
        key.id = ids.next("key");
        key.name = name;
        key.roles = List.copyOf(roles);
        key.hash = hash.clone();
        key.createdAt = clock.instant();
        persist(key);
        return key;
    }
}
