package dev.verbatim.entity;

import dev.verbatim.text.OffsetUnit;
import dev.verbatim.text.Span;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A place in an article's text that refers to an entity. Offsets: UTF-16 units of the canonical text, end exclusive. */
@Entity
@Table(name = "mention")
public class Mention {

    /** Start of every mention id. */
    public static final String PREFIX = "men";

    @Id
    public String id;

    @Column(name = "article_id")
    public String articleId;

    @Column(name = "article_version")
    public int articleVersion;

    /** Null while it is not certain who is meant. */
    @Column(name = "entity_id")
    public @Nullable String entityId;

    public String text;

    @Enumerated(EnumType.STRING)
    public MentionKind kind;

    @Column(name = "start_offset")
    public int start;

    @Column(name = "end_offset")
    public int end;

    /** Start and end in code points; null when they equal the UTF-16 offsets. */
    @Column(name = "code_points")
    public int @Nullable [] codePoints;

    public double confidence;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    public List<Candidate> candidates = new ArrayList<>();

    /** An editor linked it: extraction keeps its hands off. */
    public boolean curated;

    @Column(name = "listed_at")
    public Instant listedAt;

    /** Whether the article is public. */
    public boolean published;

    public Span span() {
        return new Span(start, end);
    }

    /** The span in the unit asked for. */
    public Span span(OffsetUnit unit) {
        return unit == OffsetUnit.UTF16 || codePoints == null ? span() : new Span(codePoints[0], codePoints[1]);
    }
}
