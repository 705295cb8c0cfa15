package dev.verbatim.entity;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which entities to list. */
public class EntityFilter {

    @RestQuery
    @Size(max = 500)
    @Parameter(description = "Part of a name or alias; case and accents do not matter.", example = "fenwick")
    public @Nullable String q;

    @RestQuery
    @Parameter(description = "Only entities of this kind.", example = "person")
    public @Nullable EntityType type;

    @RestQuery
    @DefaultValue("-mentions")
    @Parameter(description = "The order; a minus puts the highest first.", example = "-mentions")
    public EntitySort sort = EntitySort.MENTIONS;
}
