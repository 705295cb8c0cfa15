package dev.verbatim.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** One immutable state of an article's words. */
@Entity
@Table(name = "article_version")
@IdClass(ArticleVersion.Key.class)
public class ArticleVersion {

    /** Both columns. */
    public record Key(String articleId, int version) implements Serializable {}

    @Id
    @Column(name = "article_id")
    public String articleId;

    @Id
    public int version;

    @Column(name = "created_at")
    public Instant createdAt;

    /** Why this version was made, null for the first. */
    public @Nullable String reason;

    public String title;

    public @Nullable String standfirst;

    /** Canonical text: what every span of this version counts in. */
    @Column(name = "body_text")
    public String bodyText;

    @Column(name = "body_html")
    public String bodyHtml;

    /** Lower-case hex SHA-256 of the text's UTF-8 bytes. */
    public String sha256;

    @Column(name = "word_count")
    public int wordCount;

    /** The rest of the article as it was then; written at the end of the transaction that makes the version. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    public @Nullable VersionSnapshot snapshot;

    /** Whether it was public: versions of a draft stay with those who may write. */
    boolean isPublic() {
        return snapshot != null && snapshot.status() != ArticleStatus.DRAFT;
    }
}
