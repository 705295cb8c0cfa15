package dev.verbatim.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A partner's endpoint. Lease and position belong to {@link Outbox}, which is why updates name changed columns only. */
@Entity
@DynamicUpdate
@Table(name = "webhook")
public class Webhook {

    /** Start of every webhook id. */
    public static final String PREFIX = "whk";

    @Id
    public String id;

    /** Name of the caller who made it: the id of an API key. */
    public String owner;

    public String url;

    public List<String> events;

    public boolean active;

    @Column(name = "disabled_reason")
    public @Nullable String disabledReason;

    /** Encrypted, see {@link SecretBox}. */
    public String secret;

    @Column(name = "former_secret")
    public @Nullable String formerSecret;

    @Column(name = "former_until")
    public @Nullable Instant formerUntil;

    /** The log has been read up to here for this endpoint. */
    public long position;

    @Column(name = "last_seq")
    public @Nullable Long lastSeq;

    @Column(name = "created_at")
    public Instant createdAt;

    public int version = 1;
}
