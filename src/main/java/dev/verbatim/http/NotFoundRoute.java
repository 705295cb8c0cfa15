package dev.verbatim.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers what no route took, and what broke outside JAX-RS, in the same shape as every other problem. */
@ApplicationScoped
class NotFoundRoute {

    private final Problems problems;

    NotFoundRoute(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route()
                .order(Integer.MAX_VALUE)
                .handler(request -> problems.send(
                        request, ProblemType.NOT_FOUND, "Nothing is at " + request.normalizedPath() + "."));
        router.errorHandler(404, r -> fail(r, ProblemType.NOT_FOUND));
        router.errorHandler(405, r -> fail(r, ProblemType.METHOD_NOT_ALLOWED));
        router.errorHandler(413, r -> fail(r, ProblemType.CONTENT_TOO_LARGE));
        router.errorHandler(400, r -> fail(r, ProblemType.INVALID_PARAMETER));
    }

    private void fail(RoutingContext request, ProblemType type) {
        if (!request.response().ended() && request.request().method() != HttpMethod.CONNECT) {
            problems.send(request, type, type.meaning());
        }
    }
}
