package dev.verbatim.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The same words by the same speaker, wherever they were printed. Written by {@link StatementBook} only. */
@Entity
@Table(name = "statement")
public class Statement {

    /** Start of every statement id. */
    public static final String PREFIX = "sta";

    @Id
    public String id;

    @Column(name = "speaker_id")
    public String speakerId;

    /** The fullest wording of all occurrences. */
    public String text;

    /** {@link #text} without case, accents and punctuation. */
    public String folded;

    @Column(name = "occurrence_count")
    public int occurrenceCount;

    @Column(name = "source_count")
    public int sourceCount;

    @Column(name = "first_seen_at")
    public Instant firstSeenAt;

    @Column(name = "last_seen_at")
    public Instant lastSeenAt;

    /** Hash of all that its JSON shows. */
    public long digest;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    public int version;
}
