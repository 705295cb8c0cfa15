package dev.verbatim.entity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Versioned;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entity as JSON. */
@Schema(name = "Entity", description = "A person, organisation, place or event: the same one across all articles.")
public record EntityView(
        @Schema(
                pattern = "^ent_[0-9a-z]{26}$",
                minLength = 30,
                maxLength = 30,
                examples = "ent_01jd9x7m3q4v5t6r7s8w9y0pom")
        String id,

        @Schema(
                format = "uri",
                maxLength = 2048,
                examples = "http://localhost:8080/v1/entities/ent_01jd9x7m3q4v5t6r7s8w9y0pom")
        String href,

        EntityType type,
        @Schema(maxLength = 300, examples = "Ada Fenwick") String name,

        @Schema(maxItems = 200, description = "Other names it goes by.")
        List<@Size(max = 300) String> aliases,

        @Schema(nullable = true, maxLength = 2000, examples = "harbour master") @Nullable
        String description,

        @Schema(maxItems = 20, description = "The same thing elsewhere.")
        List<@Size(max = 2048) @Pattern(regexp = "https?://[^\\s]+") String> sameAs,

        NamedEntity.Status status,

        @Schema(maxItems = 1000, description = "Entities that have become part of this one; their ids redirect here.")
        List<@Pattern(regexp = "^ent_[0-9a-z]{26}$") String> mergedFrom,

        Counts counts,
        Instant firstSeenAt,
        Instant lastSeenAt,
        Links links,

        @Schema(minimum = "1", maximum = "100000", examples = "1")
        int version,

        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    /** How often it appears. */
    @Schema(name = "EntityCounts")
    public record Counts(
            @Schema(minimum = "0", maximum = "100000000", examples = "3")
            int articles,

            @Schema(minimum = "0", maximum = "100000000", examples = "9")
            int mentions,

            @Schema(minimum = "0", maximum = "100000000", examples = "4")
            int quotesBy,

            @Schema(minimum = "0", maximum = "100000000", examples = "2")
            int quotesAbout) {}

    /** Where to go from here. */
    @Schema(name = "EntityLinks")
    public record Links(Link articles, Link quotesBy, Link quotesAbout) {}

    /** An address. */
    @Schema(name = "Link")
    public record Link(
            @Schema(format = "uri", maxLength = 2048, examples = "http://localhost:8080/v1/quotes")
            String href) {}

    /** The view of an entity that stands for itself. */
    public static EntityView of(NamedEntity entity, PublicUrl url) {
        return new EntityView(
                entity.id,
                url.of("entities", entity.id),
                entity.type,
                entity.name,
                entity.aliases,
                entity.description,
                entity.sameAs,
                entity.status,
                entity.mergedFrom,
                new Counts(entity.articleCount, entity.mentionCount, entity.quotesBy, entity.quotesAbout),
                entity.firstSeenAt,
                entity.lastSeenAt,
                new Links(
                        new Link(url.of("/v1/articles?entity=" + entity.id)),
                        new Link(url.of("/v1/quotes?speaker=" + entity.id)),
                        new Link(url.of("/v1/quotes?about=" + entity.id))),
                entity.version,
                entity.tag());
    }
}
