package dev.verbatim.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets scripts of every site use the API (Fetch, section "HTTP-CORS protocol"). Nothing here rests on cookies, so any
 * origin may.
 *
 * <p>The header is there whether or not the request names an origin, and never repeats it: shared caches keep one answer
 * for all. That is why neither Quarkus nor Vert.x does this for us, which add it only for some requests.
 */
@ApplicationScoped
class Cors {

    private static final int AFTER_REQUEST_ID = 9_500;

    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String EVERYBODY = "*";
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    private static final String REQUEST_HEADERS = "Authorization, Content-Type, If-Match, If-None-Match,"
            + " If-Modified-Since, Idempotency-Key, Prefer, X-Request-Id, Last-Event-ID";
    private static final String EXPOSED =
            "ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id,"
                    + " Deprecation, Sunset, Preference-Applied, Idempotent-Replayed, X-Change-Position";
    private static final String ONE_DAY = "86400";

    void register(@Observes Filters filters) {
        filters.register(this::allow, AFTER_REQUEST_ID);
    }

    private void allow(RoutingContext request) {
        String path = request.normalizedPath();
        if (!ApiPaths.isApi(path) && !path.startsWith("/openapi")) {
            request.next();
            return;
        }
        HttpServerResponse response = request.response();
        if (isPreflight(request)) {
            response.putHeader(ALLOWED, EVERYBODY)
                    .putHeader("Access-Control-Allow-Methods", METHODS)
                    .putHeader("Access-Control-Allow-Headers", REQUEST_HEADERS)
                    .putHeader("Access-Control-Max-Age", ONE_DAY)
                    .setStatusCode(204)
                    .end();
        } else {
            write(response.headers());
            request.next();
        }
    }

    /** Into the headers of an answer under {@code /v1} to whatever is no preflight. */
    void write(MultiMap headers) {
        headers.set(ALLOWED, EVERYBODY).set("Access-Control-Expose-Headers", EXPOSED);
    }

    private static boolean isPreflight(RoutingContext request) {
        return request.request().method() == HttpMethod.OPTIONS
                && request.request().getHeader("Origin") != null
                && request.request().getHeader("Access-Control-Request-Method") != null;
    }
}
