package dev.verbatim.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A message to an endpoint and what became of it. */
@Entity
@DynamicUpdate
@Table(name = "delivery")
public class Delivery {

    /** Start of every delivery id. */
    public static final String PREFIX = "dlv";

    @Id
    public String id;

    @Column(name = "webhook_id")
    public String webhookId;

    /** The {@code webhook-id} header: the same for the same change, however often it is sent. */
    @Column(name = "message_id")
    public String messageId;

    /** Position in the change log, 0 for a test. */
    public long seq;

    public String type;

    public String body;

    /** Whether what follows waits for it; not so for tests and redeliveries. */
    @Column(name = "in_order")
    public boolean inOrder;

    @Enumerated(EnumType.STRING)
    public DeliveryState state;

    public int attempts;

    /** Attempts since the schedule was last begun. */
    public int tries;

    @Column(name = "response_status")
    public @Nullable Integer responseStatus;

    public @Nullable String error;

    @Column(name = "next_attempt_at")
    public @Nullable Instant nextAttemptAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "ended_at")
    public @Nullable Instant endedAt;
}
