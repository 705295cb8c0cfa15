package dev.verbatim.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells browsers, in every answer, what not to do with it: guess its type, frame it, tell others where the reader came
 * from, run what a news supplier may have smuggled into a text.
 */
@ApplicationScoped
class SecurityHeaders {

    private static final int FIRST = 10_900;

    /** An answer of the API is data: it loads and runs nothing. */
    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** Pages bring their scripts and styles along as files. */
    private static final String PAGE_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** The page of Swagger UI is not ours and starts itself by a script of its own. */
    private static final String SWAGGER_POLICY =
            PAGE_POLICY.replace("default-src 'self';", "default-src 'self'; script-src 'self' 'unsafe-inline';");

    private final Optional<String> strictTransport;

    /** {@code verbatim.strict-transport-security} is the header's value, for a service that is reached by TLS alone. */
    SecurityHeaders(@ConfigProperty(name = "verbatim.strict-transport-security") Optional<String> strictTransport) {
        this.strictTransport = strictTransport;
    }

    void register(@Observes Filters filters) {
        filters.register(this::write, FIRST);
    }

    private void write(RoutingContext request) {
        write(request.normalizedPath(), request.response().headers());
        request.next();
    }

    /** Into the headers of the answer to a request for this path, normalised. */
    void write(String path, MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "no-referrer")
                .set("Content-Security-Policy", policy(path));
        strictTransport.ifPresent(value -> headers.set("Strict-Transport-Security", value));
    }

    private static String policy(String path) {
        if (ApiPaths.isApi(path)) {
            return DATA_POLICY;
        }
        return path.startsWith("/swagger-ui") ? SWAGGER_POLICY : PAGE_POLICY;
    }
}
