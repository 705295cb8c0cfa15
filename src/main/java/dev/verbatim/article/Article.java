package dev.verbatim.article;

import dev.verbatim.taxonomy.Source;
import dev.verbatim.taxonomy.TermRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** An article as lists show it: everything but its text, see {@link ArticleVersion}. */
@Entity
@Table(name = "article")
public class Article {

    /** Start of every article id. */
    public static final String PREFIX = "art";

    @Id
    public String id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_id")
    public Source source;

    @Column(name = "external_id")
    public @Nullable String externalId;

    public String title;

    public @Nullable String standfirst;

    public String lang;

    @Enumerated(EnumType.STRING)
    public ArticleStatus status;

    @Column(name = "section_slug")
    public @Nullable String sectionSlug;

    @Column(name = "section_name")
    public @Nullable String sectionName;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    public List<TermRef> tags = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    public List<TermRef> authors = new ArrayList<>();

    @Column(name = "web_url")
    public @Nullable String webUrl;

    @Column(name = "published_at")
    public @Nullable Instant publishedAt;

    /** {@link #publishedAt}, or the creation time while there is none: the key of every list. */
    @Column(name = "listed_at")
    public Instant listedAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    public int version;

    /** Counts changes that are no new version (a quote rejected): part of the ETag. */
    public int revision;

    @Column(name = "quote_count")
    public int quoteCount;

    @Column(name = "entity_count")
    public int entityCount;

    @Column(name = "correction_count")
    public int correctionCount;

    @Column(name = "usage_terms")
    public @Nullable String usageTerms;

    public boolean syndicatable = true;

    @Column(name = "copyright_notice")
    public @Nullable String copyrightNotice;

    @Enumerated(EnumType.STRING)
    @Column(name = "extraction_state")
    public ExtractionState extractionState;

    public String extractor;

    @Column(name = "extracted_at")
    public @Nullable Instant extractedAt;

    /** Hash of all that a supplier sends: equal means nothing to do. */
    @Column(name = "content_hash")
    public byte[] contentHash;

    /** The opaque part of the ETag. Both counters only ever rise while the version stays, so their sum never repeats. */
    public String tag() {
        int otherwise = revision + source.renamed;
        return "v" + version + (otherwise == 0 ? "" : "." + otherwise);
    }

    /** Whether anybody may read it. */
    public boolean isPublic() {
        return status == ArticleStatus.PUBLISHED || status == ArticleStatus.RETRACTED;
    }

    public @Nullable TermRef section() {
        return sectionSlug == null || sectionName == null ? null : new TermRef(sectionSlug, sectionName);
    }
}
