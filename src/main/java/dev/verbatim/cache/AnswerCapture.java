package dev.verbatim.cache;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes the bytes of an answer where they are whole: after they were made, before a caller is spared them by a 304. */
final class AnswerCapture {

    private static final int BEFORE_SPARING = 500;

    private final RoutingContext request;

    AnswerCapture(RoutingContext request) {
        this.request = request;
    }

    @ServerResponseFilter(priority = BEFORE_SPARING)
    void take(ContainerRequestContext asked, ContainerResponseContext response) {
        if (response.getStatus() == 200
                && response.getEntity() instanceof byte[] bytes
                && request.get(ReadPath.FLIGHT) instanceof Flight flight) {
            flight.made(bytes);
        }
    }
}
