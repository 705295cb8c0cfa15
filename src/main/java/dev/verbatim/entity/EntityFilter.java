package dev.verbatim.entity;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which entities to list. */
public class EntityFilter {

    @RestQuery
    @Size(max = 500)
    @Parameter(
            description = "Words of a name or alias, the last one perhaps only begun; case and accents do not matter.",
            example = "fenwick")
    public @Nullable String q;

    @RestQuery
    @Parameter(description = "Only entities of this kind.", example = "person")
    public @Nullable EntityType type;

    @RestQuery
    @Size(max = 100)
    @Parameter(
            example = "ent_01jd9x7m3q4v5t6r7s8w9y0zab",
            description = "Exactly these entities, in this order; old ids of merged ones are followed.")
    public List<@Pattern(regexp = "ent_[0-9a-z]{26}", message = "must be an entity id") String> ids = List.of();

    @RestQuery
    @Size(max = 2048)
    @Pattern(regexp = "https?://[!-~]+", message = "must be an http or https URL")
    @Parameter(
            description = "The entity that is known elsewhere by this address.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 2048, pattern = "^https?://[!-~]+$"),
            example = "https://www.wikidata.org/entity/Q42")
    public @Nullable String sameAs;

    @RestQuery
    @DefaultValue("-mentions")
    @Parameter(description = "The order; a minus puts the highest first; relevance needs q.", example = "-mentions")
    public EntitySort sort = EntitySort.MENTIONS;
}
