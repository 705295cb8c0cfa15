package dev.verbatim.ingest;

import dev.verbatim.article.CorrectionView;
import dev.verbatim.http.Idempotent;
import dev.verbatim.http.IfMatch;
import dev.verbatim.http.PublicUrl;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Correcting and retracting articles over HTTP. */
@Path("/v1")
@Tag(name = "Editing")
@SecurityRequirement(name = "apiKey")
public class CorrectionWriteResource {

    private final Ingest ingest;
    private final PublicUrl url;

    CorrectionWriteResource(Ingest ingest, PublicUrl url) {
        this.ingest = ingest;
        this.url = url;
    }

    @POST
    @Path("/articles/{articleId}/corrections")
    @RolesAllowed("editor")
    @Idempotent
    @Operation(
            operationId = "addCorrection",
            summary = "Correct or retract",
            description = "Tells readers what was changed. A new text makes a new version: quotes whose words stay keep"
                    + " their id and move with them, changed ones get a successor, vanished ones a tombstone. A"
                    + " retraction takes the article and its quotes back.")
    @APIResponse(responseCode = "201", description = "Added; quotes have followed.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    @APIResponse(responseCode = "409", description = "Not published.")
    @APIResponse(responseCode = "410", description = "Deleted.")
    @APIResponse(responseCode = "412", description = "Stale.")
    @APIResponse(responseCode = "428", description = "No If-Match.")
    public RestResponse<CorrectionView> add(
            @RestPath String articleId,
            @RestHeader("If-Match")
                    @Parameter(description = "ETag of the article's state you have seen, or `*`.")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull(message = "a body is required") CorrectionDraft body) {
        CorrectionView correction = ingest.correct(articleId, IfMatch.of(ifMatch), body);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, correction)
                .location(URI.create(url.of("articles", articleId) + "/corrections"))
                .build();
    }
}
