package dev.verbatim.taxonomy;

import dev.verbatim.http.PageRequest;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Slice;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Sources over HTTP. */
@Path("/v1")
public class SourceResource {

    private final Sources sources;
    private final PublicUrl url;

    SourceResource(Sources sources, PublicUrl url) {
        this.sources = sources;
        this.url = url;
    }

    @GET
    @Path("/sources")
    @PermitAll
    @Tag(name = "Taxonomy")
    @Operation(operationId = "listSources", summary = "List sources", description = "Who publishes here, oldest first.")
    public SourcePage list(@BeanParam @Valid PageRequest page) {
        Slice<Source> slice = sources.page(page);
        return new SourcePage(slice.map(SourceView::of), slice.page());
    }

    @POST
    @Path("/sources")
    @RolesAllowed({"ingest", "editor"})
    @Tag(name = "Editing")
    @SecurityRequirement(name = "apiKey")
    @Operation(
            operationId = "createSource",
            summary = "Add a source",
            description = "A name that is taken answers 409 with the existing id in `existingId`.")
    @APIResponse(responseCode = "201", description = "Created.")
    @APIResponse(responseCode = "409", description = "Taken.")
    public RestResponse<SourceView> create(@Valid @NotNull SourceDraft body) {
        Source source = sources.add(body);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, SourceView.of(source))
                .location(URI.create(url.of("sources", source.id)))
                .build();
    }
}
