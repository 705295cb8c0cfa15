package dev.verbatim.change;

import dev.verbatim.http.CacheRules;
import io.quarkus.vertx.http.Compressed;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;

/** All of one type at once, for a first copy. */
@Path("/v1")
@Tag(name = "Sync")
public class ExportResource {

    private final Exports exports;

    ExportResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @Path("/export/{resourceType}")
    @PermitAll
    @Blocking
    @Compressed
    @Produces("application/x-ndjson")
    @ResponseHeader(name = "Cache-Control", value = CacheRules.PRIVATE)
    @Operation(
            operationId = "exportResource",
            summary = "Bulk export as NDJSON",
            description =
                    "Everything of one type that anybody may read, as it was at one moment: one resource a line, just"
                            + " as its own address answers. Follow /v1/changes from `X-Change-Position` to keep the"
                            + " copy up to date. With several types, start from the lowest of their positions.")
    @APIResponse(
            responseCode = "200",
            description = "One resource a line.",
            headers =
                    @Header(
                            name = "X-Change-Position",
                            required = true,
                            description = "The `since` with which /v1/changes goes on from this export.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 1024)),
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 1000000)))
    @APIResponse(responseCode = "404", description = "There is no such type.")
    public StreamingOutput export(
            @RestPath @Parameter(description = "What to export.", example = "articles") ExportType resourceType,
            @Context RoutingContext request) {
        if (request.request().method() == HttpMethod.HEAD) {
            // Nothing is written then
            exports.announce(request.response());
        }
        return out -> exports.write(resourceType, request.response(), out);
    }
}
