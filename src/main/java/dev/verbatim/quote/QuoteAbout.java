package dev.verbatim.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entity that a quote is about: it is mentioned inside the quote. */
@Entity
@Table(name = "quote_about")
@IdClass(QuoteAbout.Key.class)
public class QuoteAbout {

    /** Both columns. */
    public record Key(String quoteId, String entityId) implements Serializable {}

    @Id
    @Column(name = "quote_id")
    public String quoteId;

    @Id
    @Column(name = "entity_id")
    public String entityId;

    /** The mentions inside the quote, in reading order. */
    @Column(name = "mention_ids")
    public List<String> mentionIds;

    /** Copied from the quote, so that "A about B" is one index range. */
    @Column(name = "speaker_id")
    public @Nullable String speakerId;

    @Column(name = "listed_at")
    public Instant listedAt;

    /** Copied from the quote by a trigger. */
    @Column(insertable = false, updatable = false)
    public double confidence;
}
