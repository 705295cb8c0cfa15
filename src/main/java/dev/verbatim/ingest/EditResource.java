package dev.verbatim.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.entity.EntityView;
import dev.verbatim.entity.MentionView;
import dev.verbatim.http.IfMatch;
import dev.verbatim.http.MergePatch;
import dev.verbatim.quote.QuoteView;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** People putting right what the machine found, over HTTP. */
@Path("/v1")
@Tag(name = "Editing")
@SecurityRequirement(name = "apiKey")
public class EditResource {

    private final Editing editing;
    private final SecurityIdentity caller;

    EditResource(Editing editing, SecurityIdentity caller) {
        this.editing = editing;
        this.caller = caller;
    }

    @PATCH
    @Path("/quotes/{quoteId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("editor")
    @Operation(
            operationId = "patchQuote",
            summary = "Correct or review a quote",
            description = "The words must be those of the article at the span. What a person has decided no extraction"
                    + " changes; a rejected quote leaves all lists and does not come back.")
    @APIResponse(responseCode = "200", description = "Changed.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    @APIResponse(responseCode = "409", description = "Superseded or retracted.")
    @APIResponse(responseCode = "410", description = "The article was deleted.")
    @APIResponse(responseCode = "412", description = "Stale.")
    @APIResponse(responseCode = "428", description = "No If-Match.")
    public QuoteView patchQuote(
            @RestPath String quoteId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = QuotePatch.class)))
                    @NotNull(message = "a body is required")
                    JsonNode body) {
        return editing.patchQuote(
                quoteId, IfMatch.of(ifMatch), body, caller.getPrincipal().getName());
    }

    @PATCH
    @Path("/mentions/{mentionId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("editor")
    @Operation(
            operationId = "patchMention",
            summary = "Say whom a mention means",
            description =
                    "Links it to another entity, or with `newEntity` to somebody of whom there is none yet. Quotes"
                            + " attributed through the mention follow. A mention has no version of its own: the last word wins.")
    @APIResponse(responseCode = "200", description = "Linked.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    public MentionView patchMention(
            @RestPath String mentionId, @Valid @NotNull(message = "a body is required") MentionDraft body) {
        return editing.linkMention(mentionId, body);
    }

    @POST
    @Path("/entities/{entityId}/merge")
    @RolesAllowed("editor")
    @Operation(
            operationId = "mergeEntity",
            summary = "Merge into another entity",
            description = "Everything that names the entity names the survivor from now on. The old id redirects for"
                    + " ever, and every filter goes on to take it.")
    @APIResponse(responseCode = "200", description = "The survivor.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    @APIResponse(responseCode = "409", description = "Merged before, or into itself.")
    @APIResponse(responseCode = "412", description = "Stale.")
    @APIResponse(responseCode = "428", description = "No If-Match.")
    public EntityView mergeEntity(
            @RestPath @Parameter(description = "Id of the entity that ends.") String entityId,
            @RestHeader("If-Match") @Parameter(description = "ETag of the entity that ends, or `*`.") @Nullable
                    String ifMatch,
            @Valid @NotNull(message = "a body is required") MergeDraft body) {
        return editing.mergeEntity(entityId, IfMatch.of(ifMatch), body);
    }
}
