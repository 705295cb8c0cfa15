package dev.verbatim.entity;

import dev.verbatim.http.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entity as other resources name it. */
@Schema(description = "An entity, named.")
public record EntityRef(
        @Schema(
                pattern = "^ent_[0-9a-z]{26}$",
                minLength = 30,
                maxLength = 30,
                examples = "ent_01jd9x7m3q4v5t6r7s8w9y0pom")
        String id,

        EntityType type,
        @Schema(maxLength = 300, examples = "Ada Fenwick") String name,

        @Schema(
                format = "uri",
                maxLength = 2048,
                examples = "http://localhost:8080/v1/entities/ent_01jd9x7m3q4v5t6r7s8w9y0pom")
        String href) {

    static EntityRef of(NamedEntity entity, PublicUrl url) {
        return new EntityRef(entity.id, entity.type, entity.name, url.of("entities", entity.id));
    }
}
