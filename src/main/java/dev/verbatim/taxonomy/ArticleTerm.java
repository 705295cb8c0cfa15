package dev.verbatim.taxonomy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That an article is filed under a section, a tag or an author. */
@Entity
@Table(name = "article_term")
@IdClass(ArticleTerm.Key.class)
public class ArticleTerm {

    /** The three columns. */
    public record Key(String articleId, TermKind kind, String slug) implements Serializable {}

    @Id
    @Column(name = "article_id")
    public String articleId;

    @Id
    @Enumerated(EnumType.STRING)
    public TermKind kind;

    @Id
    public String slug;

    @Column(name = "listed_at")
    public Instant listedAt;

    /** Copied from the article by a trigger. */
    @Column(name = "updated_at", insertable = false, updatable = false)
    public Instant updatedAt;
}
