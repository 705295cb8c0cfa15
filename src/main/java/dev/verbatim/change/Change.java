package dev.verbatim.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the log; written by {@link ChangeLog} only and never changed. */
@Entity
@Table(name = "change")
public class Change {

    @Id
    public long seq;

    /** Event name on the wire. */
    public String type;

    @Column(name = "occurred_at")
    public Instant occurredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "resource_type")
    public ResourceType resourceType;

    @Column(name = "resource_id")
    public String resourceId;

    public int version;

    @Enumerated(EnumType.STRING)
    public ChangeEvent.@Nullable Reason reason;

    @Column(name = "replaced_by")
    public @Nullable String replacedBy;
}
