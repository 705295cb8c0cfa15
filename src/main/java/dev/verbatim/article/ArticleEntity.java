package dev.verbatim.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That an article speaks of an entity. */
@Entity
@Table(name = "article_entity")
@IdClass(ArticleEntity.Key.class)
public class ArticleEntity {

    /** Both columns. */
    public record Key(String articleId, String entityId) implements Serializable {}

    @Id
    @Column(name = "article_id")
    public String articleId;

    @Id
    @Column(name = "entity_id")
    public String entityId;

    @Column(name = "listed_at")
    public Instant listedAt;

    /** Copied from the article by a trigger. */
    @Column(name = "updated_at", insertable = false, updatable = false)
    public Instant updatedAt;

    /** How many mentions there are. */
    public int mentions;

    /** Whether a quote of the article is by this entity. */
    public boolean speaks;
}
