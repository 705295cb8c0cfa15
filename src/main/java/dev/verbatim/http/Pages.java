package dev.verbatim.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * What holds for everything that a browser shows: the Reader, the guides, Swagger UI and the pages of problems. They run
 * their own scripts and styles and nobody else's; no other site may frame them.
 */
@ApplicationScoped
class Pages {

    private static final int EARLY = 9_000;

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Swagger UI sets style attributes from markup, which no nonce can allow. */
    private static final String SWAGGER_POLICY = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private static final String SWAGGER = "/swagger-ui/";
    private static final List<String> FOLDERS =
            List.of("/assets/", "/docs/", SWAGGER, "/problems", "/webjars/", "/index.html");

    void register(@Observes Filters filters) {
        filters.register(Pages::protect, EARLY);
    }

    /** Folders are asked for without their slash; the plain page of the Swagger UI library is not ours. */
    void register(@Observes Router router) {
        redirect(router, "/docs", "/docs/");
        redirect(router, "/swagger-ui", SWAGGER);
        redirect(router, "/swagger-ui/lib/", SWAGGER);
        redirect(router, "/swagger-ui/lib/index.html", SWAGGER);
    }

    private static void redirect(Router router, String from, String to) {
        router.getWithRegex(from)
                .order(Integer.MIN_VALUE)
                .handler(request -> request.response()
                        .setStatusCode(302)
                        .putHeader("Location", to)
                        .end());
    }

    private static void protect(RoutingContext request) {
        String path = request.normalizedPath();
        if (path.equals("/") || FOLDERS.stream().anyMatch(path::startsWith)) {
            request.addHeadersEndHandler(done -> {
                MultiMap headers = request.response().headers();
                headers.set("Content-Security-Policy", path.startsWith(SWAGGER) ? SWAGGER_POLICY : POLICY);
                headers.set("X-Content-Type-Options", "nosniff");
                headers.set("Cross-Origin-Opener-Policy", "same-origin");
                headers.set("Cache-Control", caching(path));
            });
        }
        request.next();
    }

    /** The addresses of libraries and fonts change with their content; pages are asked for again at every visit. */
    private static String caching(String path) {
        boolean named = path.startsWith("/webjars/") || path.startsWith("/assets/fonts/");
        return named ? CacheRules.IMMUTABLE : "no-cache";
    }
}
