package dev.verbatim.ingest;

import dev.verbatim.http.CacheRules;
import dev.verbatim.http.IdempotencyKey;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.PublicUrl;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Imports over HTTP. */
@Path("/v1")
@Tag(name = "Imports")
@SecurityRequirement(name = "apiKey")
public class ImportResource {

    private final ImportUpload upload;
    private final ImportJobs jobs;
    private final SecurityIdentity caller;
    private final PublicUrl url;

    ImportResource(ImportUpload upload, ImportJobs jobs, SecurityIdentity caller, PublicUrl url) {
        this.upload = upload;
        this.jobs = jobs;
        this.caller = caller;
        this.url = url;
    }

    @POST
    @Path("/imports")
    @Consumes("application/x-ndjson")
    @RolesAllowed("ingest")
    @Blocking
    @Operation(
            operationId = "createImport",
            summary = "Start a batch import",
            description =
                    "One article a line, each with its sourceId; with an externalId it is added or replaced, without"
                            + " one it is added. Lines may be up to 1 MiB, the whole up to 4 GiB. An upload that broke off goes on"
                            + " when it is sent again from the start under the same Idempotency-Key.")
    @APIResponse(responseCode = "202", description = "Accepted.")
    @APIResponse(responseCode = "409", description = "The first upload with this key is running.")
    public RestResponse<ImportView> create(
            @RestHeader("Idempotency-Key")
                    @Parameter(
                            description = "A string in double quotes, best a UUID: one import for each.",
                            schema = @Schema(minLength = 1, maxLength = 255))
                    @Nullable
                    String idempotencyKey,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/x-ndjson",
                                            schema = @Schema(implementation = String.class, maxLength = 1000000)))
                    InputStream body)
            throws IOException {
        ImportUpload.Received received =
                upload.receive(caller.getPrincipal().getName(), IdempotencyKey.of(idempotencyKey), body);
        RestResponse.ResponseBuilder<ImportView> answer = RestResponse.ResponseBuilder.create(
                        RestResponse.Status.ACCEPTED,
                        jobs.read(received.importId()).orElseThrow())
                .header("Cache-Control", CacheRules.PRIVATE)
                .location(URI.create(url.of("imports", received.importId())));
        return received.replayed()
                ? answer.header("Idempotent-Replayed", "true").build()
                : answer.build();
    }

    @GET
    @Path("/imports/{importId}")
    @RolesAllowed("ingest")
    @ResponseHeader(name = "Cache-Control", value = CacheRules.PRIVATE)
    @Operation(
            operationId = "getImport",
            summary = "Get one import",
            description = "How far it has come, and which lines failed why. Any key that may import may ask.")
    @APIResponse(responseCode = "200", description = "The import.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    public ImportView get(@RestPath String importId) {
        return jobs.read(importId).orElseThrow(() -> ProblemException.notFound("import", importId));
    }
}
