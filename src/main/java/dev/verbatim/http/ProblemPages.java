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

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%s · Verbatim</title>
              <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/assets/base.css">
              <link rel="stylesheet" href="/assets/docs.css">
            </head>
            <body>
              <header class="masthead">
                <a class="brand" href="/"><span class="brand-mark" aria-hidden="true">“</span>Verbatim</a>
                <nav aria-label="Pages"><a href="/">Reader</a> <a href="/docs/">Guides</a> <a href="/swagger-ui/">API</a></nav>
              </header>
              <main class="guide"><h1>%s</h1>
            %s
              </main>
            </body>
            </html>
            """;

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
            html(
                    request,
                    type.get().title(),
                    meaning(type.get()) + "<p class=\"meta\"><a href=\"/problems\">All problems</a></p>");
        } else {
            request.next();
        }
    }

    private static String row(ProblemType type) {
        return "<section id=\"%s\"><h2>%s</h2>%s</section>".formatted(type.code(), type.title(), meaning(type));
    }

    private static String meaning(ProblemType type) {
        return "<p>%s</p><p class=\"meta\">Code <code>%s</code>, status %d</p>"
                .formatted(type.meaning(), type.code(), type.status());
    }

    private static void html(RoutingContext request, String title, String body) {
        request.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(PAGE.formatted(title, title, body));
    }
}
