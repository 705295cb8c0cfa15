package dev.verbatim.access;

import dev.verbatim.http.Enums;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key that somebody holds. The secret itself is not here and nowhere else: only its hash is kept. */
@Entity
@Table(name = "api_key")
public class ApiKey {

    @Id
    public String id;

    public String name;

    public List<String> roles;

    public byte[] hash;

    /** Requests a minute; null = the default of keys. */
    @Column(name = "rate_limit")
    public @Nullable Integer rateLimit;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "revoked_at")
    public @Nullable Instant revokedAt;

    List<Role> roles() {
        return roles.stream()
                .map(name -> Enums.read(Role.class, name).orElseThrow())
                .sorted()
                .toList();
    }
}
