package dev.verbatim.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A note that tells readers what was changed in a published article; never changed itself. */
@Entity
@Table(name = "correction")
public class Correction {

    /** Start of every correction id. */
    public static final String PREFIX = "cor";

    @Id
    public String id;

    @Column(name = "article_id")
    public String articleId;

    @Enumerated(EnumType.STRING)
    public CorrectionKind kind;

    public String text;

    /** The version that carries the correction. */
    @Column(name = "article_version")
    public int articleVersion;

    /** Quotes it took back, replaced or added; those that merely moved are not among them. */
    @Column(name = "affected_quote_ids")
    public List<String> affectedQuoteIds;

    @Column(name = "published_at")
    public Instant publishedAt;
}
