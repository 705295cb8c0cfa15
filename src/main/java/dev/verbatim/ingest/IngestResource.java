package dev.verbatim.ingest;

import dev.verbatim.article.ArticleView;
import dev.verbatim.http.PublicUrl;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Writing articles over HTTP. */
@Path("/v1")
@Tag(name = "Editing")
@SecurityRequirement(name = "apiKey")
public class IngestResource {

    private final Ingest ingest;
    private final PublicUrl url;

    IngestResource(Ingest ingest, PublicUrl url) {
        this.ingest = ingest;
        this.url = url;
    }

    @PUT
    @Path("/sources/{sourceId}/items/{externalId}")
    @RolesAllowed("ingest")
    @Operation(
            operationId = "upsertArticle",
            summary = "Add or replace an article by the supplier's id",
            description =
                    "Truly idempotent: the same content again answers 200 with the same version and writes nothing.")
    @APIResponse(responseCode = "200", description = "Replaced, or unchanged.")
    @APIResponse(responseCode = "201", description = "Created.")
    @APIResponse(responseCode = "404", description = "No such source.")
    @APIResponse(responseCode = "409", description = "The article was retracted.")
    public RestResponse<ArticleView> upsert(
            @RestPath String sourceId,
            @RestPath
                    @Size(max = 500)
                    @Parameter(description = "The supplier's own id of the article.", example = "hc-2025-03-11-ferry")
                    String externalId,
            @Valid @NotNull(message = "a body is required") ArticleDraft body) {
        Ingest.Outcome outcome = ingest.put(sourceId, externalId, body);
        return outcome.created()
                ? RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, outcome.article())
                        .location(
                                URI.create(url.of("articles", outcome.article().id())))
                        .build()
                : RestResponse.ok(outcome.article());
    }
}
