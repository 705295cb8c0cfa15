package dev.verbatim.taxonomy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who publishes articles: a newsroom, an agency. */
@Entity
@Table(name = "source")
public class Source {

    /** Start of every source id. */
    public static final String PREFIX = "src";

    @Id
    public String id;

    public String name;

    public @Nullable String homepage;

    @Column(name = "article_count")
    public int articleCount;

    public int version = 1;

    /** Counts changes of the name, which articles show: part of their ETags. */
    public int renamed;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
