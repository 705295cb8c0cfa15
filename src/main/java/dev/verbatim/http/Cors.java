package dev.verbatim.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
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

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    private static final String REQUEST_HEADERS = "Authorization, Content-Type, If-Match, If-None-Match,"
            + " If-Modified-Since, Idempotency-Key, Prefer, X-Request-Id, Last-Event-ID";
    private static final String EXPOSED =
            "ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id,"
                    + " Deprecation, Sunset, Preference-Applied, Idempotent-Replayed, X-Change-Position";
    private static final String ONE_DAY = "86400";

    void register(@Observes Filters filters) {
        filters.register(Cors::allow, AFTER_REQUEST_ID);
    }

    private static void allow(RoutingContext request) {
        String path = request.normalizedPath();
        if (!ApiPaths.isApi(path) && !path.startsWith("/openapi")) {
            request.next();
            return;
        }
        HttpServerResponse response = request.response();
        response.putHeader("Access-Control-Allow-Origin", "*");
        if (isPreflight(request)) {
            response.putHeader("Access-Control-Allow-Methods", METHODS)
                    .putHeader("Access-Control-Allow-Headers", REQUEST_HEADERS)
                    .putHeader("Access-Control-Max-Age", ONE_DAY)
                    .setStatusCode(204)
                    .end();
        } else {
            response.putHeader("Access-Control-Expose-Headers", EXPOSED);
            request.next();
        }
    }

    private static boolean isPreflight(RoutingContext request) {
        return request.request().method() == HttpMethod.OPTIONS
                && request.request().getHeader("Origin") != null
                && request.request().getHeader("Access-Control-Request-Method") != null;
    }
}
