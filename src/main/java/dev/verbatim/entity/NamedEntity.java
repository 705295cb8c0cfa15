package dev.verbatim.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person, organisation, place or event: the same one across all articles. */
@Entity
@Table(name = "entity")
public class NamedEntity {

    /** Start of every entity id. */
    public static final String PREFIX = "ent";

    /** Whether it stands for itself or has become part of another. */
    public enum Status {
        ACTIVE,
        MERGED
    }

    @Id
    public String id;

    @Enumerated(EnumType.STRING)
    public EntityType type;

    public String name;

    @Column(name = "name_key")
    public String nameKey;

    public List<String> aliases = new ArrayList<>();

    public @Nullable String description;

    @Column(name = "same_as")
    public List<String> sameAs = new ArrayList<>();

    @Column(name = "merged_from")
    public List<String> mergedFrom = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    public Status status = Status.ACTIVE;

    @Column(name = "merged_into")
    public @Nullable String mergedInto;

    /** A person has named or typed it: extraction may add aliases, nothing else. */
    public boolean curated;

    /** Whether it has ever been in a public article: followers know of it. */
    public boolean announced;

    /** Types under which extraction has met it besides its own, see {@link EntityResolver}. */
    public List<String> accepts = new ArrayList<>();

    @Column(name = "article_count")
    public int articleCount;

    @Column(name = "mention_count")
    public int mentionCount;

    @Column(name = "quotes_by")
    public int quotesBy;

    @Column(name = "quotes_about")
    public int quotesAbout;

    @Column(name = "first_seen_at")
    public Instant firstSeenAt;

    @Column(name = "last_seen_at")
    public Instant lastSeenAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    public int version = 1;

    /** Counts changes of name and type, which quotes show: part of their ETags. */
    public int renamed;

    /** Counts changes of the counters: part of the ETag, no new version. */
    public int revision;

    /** The opaque part of the ETag. */
    public String tag() {
        return "v" + version + (revision == 0 ? "" : "." + revision);
    }
}
