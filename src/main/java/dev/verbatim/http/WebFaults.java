package dev.verbatim.http;

import io.vertx.ext.web.RoutingContext;

/** What JAX-RS itself refuses, by status. */
final class WebFaults {

    private WebFaults() {}

    static ProblemException of(int status, RoutingContext request) {
        String method = request.request().method().name();
        String path = request.normalizedPath();
        return switch (status) {
            case 400 -> ProblemException.of(ProblemType.MALFORMED_BODY, "The body cannot be read.");
            case 401 -> ProblemException.of(ProblemType.UNAUTHORIZED, "This needs a valid key.");
            case 403 -> ProblemException.of(ProblemType.FORBIDDEN, "None of the key's roles may do this.");
            case 404 -> ProblemException.of(ProblemType.NOT_FOUND, "Nothing is at " + path + ".");
            case 405 ->
                ProblemException.of(ProblemType.METHOD_NOT_ALLOWED, method + " is not allowed at " + path + ".");
            case 406 -> ProblemException.of(ProblemType.NOT_ACCEPTABLE, "None of our media types is in Accept.");
            case 413 -> ProblemException.of(ProblemType.CONTENT_TOO_LARGE, "The body is too large.");
            case 415 ->
                ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The operation cannot read this Content-Type.");
            case 503 -> ProblemException.of(ProblemType.UNAVAILABLE, "Try again later.");
            default ->
                status < 500
                        ? ProblemException.of(ProblemType.INVALID_PARAMETER, "The request cannot be understood.")
                        : ProblemException.of(ProblemType.INTERNAL, "The fault is logged under this requestId.");
        };
    }
}
