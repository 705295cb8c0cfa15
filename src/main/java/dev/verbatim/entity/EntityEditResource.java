package dev.verbatim.entity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.http.IfMatch;
import dev.verbatim.http.MergePatch;
import dev.verbatim.http.PublicUrl;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Correcting an entity over HTTP; merging two stands in package ingest, because it moves what other packages hold. */
@Path("/v1")
@Tag(name = "Editing")
@SecurityRequirement(name = "apiKey")
public class EntityEditResource {

    private final EntityEdits edits;
    private final Entities entities;
    private final PublicUrl url;

    EntityEditResource(EntityEdits edits, Entities entities, PublicUrl url) {
        this.edits = edits;
        this.entities = entities;
        this.url = url;
    }

    @PATCH
    @Path("/entities/{entityId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("editor")
    @Operation(
            operationId = "patchEntity",
            summary = "Correct an entity",
            description =
                    "What a person has decided no extraction changes; it still finds the entity by its old names.")
    @APIResponse(responseCode = "200", description = "Changed.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    @APIResponse(responseCode = "409", description = "Merged into another.")
    @APIResponse(responseCode = "412", description = "Stale.")
    @APIResponse(responseCode = "428", description = "No If-Match.")
    public EntityView patch(
            @RestPath String entityId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = EntityPatch.class)))
                    @NotNull(message = "a body is required")
                    JsonNode body) {
        edits.patch(entityId, IfMatch.of(ifMatch), body);
        return EntityView.of(entities.read(entityId).orElseThrow(), url);
    }
}
