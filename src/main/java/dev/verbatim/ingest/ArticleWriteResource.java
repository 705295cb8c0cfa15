package dev.verbatim.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.article.ArticleView;
import dev.verbatim.http.Idempotent;
import dev.verbatim.http.IfMatch;
import dev.verbatim.http.MergePatch;
import dev.verbatim.http.PublicUrl;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Adding, changing and deleting articles by their own id over HTTP; by the supplier's: {@link IngestResource}. */
@Path("/v1")
@Tag(name = "Editing")
@SecurityRequirement(name = "apiKey")
public class ArticleWriteResource {

    private final Ingest ingest;
    private final PublicUrl url;

    ArticleWriteResource(Ingest ingest, PublicUrl url) {
        this.ingest = ingest;
        this.url = url;
    }

    @POST
    @Path("/articles")
    @Idempotent
    @RolesAllowed({"ingest", "editor"})
    @Operation(
            operationId = "createArticle",
            summary = "Add an article",
            description = "An external id that the source has used answers 409 with the article in `existingId`.")
    @APIResponse(responseCode = "201", description = "Created.")
    @APIResponse(responseCode = "409", description = "Taken.")
    public RestResponse<ArticleView> create(@Valid @NotNull(message = "a body is required") ArticleDraft body) {
        ArticleView article = ingest.create(body);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, article)
                .location(URI.create(url.of("articles", article.id())))
                .build();
    }

    @PATCH
    @Path("/articles/{articleId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({"editor", "ingest"})
    @Operation(
            operationId = "patchArticle",
            summary = "Change metadata or status",
            description = "Makes a new version, unless nothing changes. Status `published` publishes a draft or brings"
                    + " back what was retracted.")
    @APIResponse(responseCode = "200", description = "Changed.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    @APIResponse(responseCode = "410", description = "Deleted.")
    @APIResponse(responseCode = "412", description = "Stale.")
    @APIResponse(responseCode = "428", description = "No If-Match.")
    public ArticleView patch(
            @RestPath String articleId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ArticlePatch.class)))
                    @NotNull(message = "a body is required")
                    JsonNode body) {
        return ingest.patch(articleId, IfMatch.of(ifMatch), body);
    }

    @DELETE
    @Path("/articles/{articleId}")
    @RolesAllowed({"editor", "ingest"})
    @Operation(
            operationId = "deleteArticle",
            summary = "Delete an article",
            description = "Erases its words and takes its quotes back; followers get tombstones, its id answers 410. If"
                    + " the supplier sends the item again, the article comes back under the same id.")
    @APIResponse(responseCode = "204", description = "Deleted; tombstones are in the change log.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    @APIResponse(responseCode = "410", description = "Deleted before.")
    @APIResponse(responseCode = "412", description = "Stale.")
    @APIResponse(responseCode = "428", description = "No If-Match.")
    public void delete(@RestPath String articleId, @RestHeader("If-Match") @Nullable String ifMatch) {
        ingest.delete(articleId, IfMatch.of(ifMatch));
    }
}
