package dev.verbatim.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Sets the {@code Link} header of pages (RFC 8288): self, next, prev, as absolute URLs. */
final class PageLinks {

    private final PublicUrl publicUrl;

    PageLinks(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    @ServerResponseFilter
    void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Page page)) {
            return;
        }
        URI uri = request.getUriInfo().getRequestUri();
        List<String> links = new ArrayList<>();
        links.add(link(uri, null, "self"));
        if (page.page().next() != null) {
            links.add(link(uri, page.page().next(), "next"));
        }
        if (page.page().prev() != null) {
            links.add(link(uri, page.page().prev(), "prev"));
        }
        response.getHeaders().putSingle("Link", String.join(", ", links));
    }

    private String link(URI uri, @org.jspecify.annotations.Nullable String cursor, String rel) {
        UriBuilder target = UriBuilder.fromUri(uri);
        URI there = cursor == null
                ? uri
                : target.replaceQueryParam("cursor", cursor).build();
        String query = there.getRawQuery();
        return "<" + publicUrl.of(there.getRawPath() + (query == null ? "" : "?" + query)) + ">; rel=\"" + rel + "\"";
    }
}
