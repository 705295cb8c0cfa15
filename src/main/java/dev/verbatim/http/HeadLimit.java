package dev.verbatim.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Bounds the address and the headers of a request, with an answer that says what is wrong. Netty refuses by limits of its
 * own before any handler runs, without a body: they lie far above these, see {@code application.properties}.
 */
@ApplicationScoped
class HeadLimit {

    private static final int AFTER_RATE_LIMIT = 8_950;

    /** 100 ids, which a list takes, and a few filters fit; most proxies take as much. */
    private static final int ADDRESS = 8_192;

    private static final int HEADERS = 20_480;

    private final Problems problems;

    HeadLimit(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, AFTER_RATE_LIMIT);
    }

    private void limit(RoutingContext request) {
        if (request.request().uri().length() > ADDRESS) {
            problems.send(request, ProblemType.URI_TOO_LONG, "An address may have at most " + ADDRESS + " characters.");
        } else if (isExceeded(request.request())) {
            problems.send(
                    request,
                    ProblemType.HEADERS_TOO_LARGE,
                    "All headers together may have at most " + HEADERS + " characters.");
        } else {
            request.next();
        }
    }

    /** Whether the headers are too large. */
    static boolean isExceeded(HttpServerRequest request) {
        return length(request) > HEADERS;
    }

    private static int length(HttpServerRequest request) {
        int length = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            length += header.getKey().length() + header.getValue().length();
        }
        return length;
    }
}
