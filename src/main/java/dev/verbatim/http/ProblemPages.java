package dev.verbatim.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pages behind the problem type URIs: {@code /problems} and {@code /problems/{code}}. */
@ApplicationScoped
class ProblemPages {

    void register(@Observes Router router) {
        router.get("/problems").handler(this::all);
        router.get("/problems/:code").handler(this::one);
    }

    private void all(RoutingContext request) {
        html(
                request,
                "Problems",
                Arrays.stream(ProblemType.values()).map(ProblemPages::row).collect(Collectors.joining("\n")));
    }

    private void one(RoutingContext request) {
        Optional<ProblemType> type = Arrays.stream(ProblemType.values())
                .filter(t -> t.code().equals(request.pathParam("code")))
                .findFirst();
        if (type.isPresent()) {
            html(request, type.get().title(), row(type.get()) + "<p><a href=\"/problems\">All problems</a></p>");
        } else {
            request.next();
        }
    }

    private static String row(ProblemType type) {
        return "<section><h2>%s</h2><p><code>%s</code>, status %d</p><p>%s</p></section>"
                .formatted(type.title(), type.code(), type.status(), type.meaning());
    }

    private static void html(RoutingContext request, String title, String body) {
        request.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" "
                        + "content=\"width=device-width\"><title>" + title + " - Verbatim</title><body>" + body
                        + "</body></html>");
    }
}
