package dev.verbatim.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The entry of the API over HTTP, which leads to its contract and its guides (RFC 8631). */
@Path("/v1")
public class RootResource {

    private final PublicUrl url;

    RootResource(PublicUrl url) {
        this.url = url;
    }

    @GET
    @PermitAll
    @Tag(name = "Articles")
    @ResponseHeader(name = "Link", value = "</openapi>; rel=\"service-desc\", </docs>; rel=\"service-doc\"")
    @Operation(operationId = "getRoot", summary = "Where everything begins", description = "Leads to lists and guides.")
    public Root get() {
        return Root.of(url);
    }
}
