package dev.verbatim.http;

import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Bounds request bodies: 1 MiB, but for imports, which are streamed. Quarkus knows one limit for all, so the configured
 * one is that of imports and this narrows it. A body that does not say how long it is is counted while it comes, since
 * Quarkus answers for its own limit without a body; that one stands behind ours.
 */
@ApplicationScoped
class BodyLimit {

    private static final long BYTES = 1 << 20;

    /** Where Quarkus keeps the limit of a request, see {@code VertxHttpRecorder.MAX_REQUEST_SIZE_KEY}. */
    private static final String LIMIT = "io.quarkus.max-request-size";

    private static final int AFTER_QUARKUS = -1;

    private static final String TOO_LARGE = "A request body may have at most 1 MiB.";

    private final BodyGathering bodies = new BodyGathering(BYTES);
    private final Problems problems;

    BodyLimit(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(AFTER_QUARKUS).handler(this::limit);
    }

    private void limit(RoutingContext request) {
        if (isImport(request)) {
            bodies.stream(request, this::refuse);
            return;
        }
        request.put(LIMIT, 2 * BYTES);
        if (isEncoded(request)) {
            problems.send(
                    request,
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Bodies are taken as they are: send no Content-Encoding.");
            return;
        }
        if (length(request) > BYTES) {
            refuse(request, true);
        } else {
            bodies.gather(request, this::refuse);
        }
    }

    private void refuse(RoutingContext request, boolean tooLarge) {
        hangUpAfterwards(request);
        if (tooLarge) {
            problems.send(request, ProblemType.CONTENT_TOO_LARGE, TOO_LARGE);
        } else {
            request.response().putHeader("Retry-After", "5");
            problems.send(request, ProblemType.UNAVAILABLE, "As many bodies as can be are under way: try again.");
        }
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void count(ContainerRequestContext request, RoutingContext exchange) {
        // All others have been counted while they were gathered
        if (exchange.request().version() == HttpVersion.HTTP_2 && !isImport(exchange)) {
            request.setEntityStream(new BoundedBody(request.getEntityStream(), BYTES));
        }
    }

    @ServerExceptionMapper
    Response tooLarge(BoundedBody.TooLarge fault, RoutingContext request) {
        hangUpAfterwards(request);
        return problems.response(request, ProblemException.of(ProblemType.CONTENT_TOO_LARGE, TOO_LARGE));
    }

    private static boolean isImport(RoutingContext request) {
        return request.normalizedPath().equals("/v1/imports");
    }

    /** Whoever still sends the body must not keep the connection: it is closed behind the answer. */
    private static void hangUpAfterwards(RoutingContext request) {
        request.response().putHeader("Connection", "close");
        request.addEndHandler(end -> request.request().connection().close());
    }

    /** Nothing is unpacked here, so that nobody can send little that becomes much. */
    private static boolean isEncoded(RoutingContext request) {
        String encoding = request.request().getHeader("Content-Encoding");
        return encoding != null && !encoding.strip().equalsIgnoreCase("identity") && length(request) > 0;
    }

    private static long length(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
