package dev.verbatim.syndicate;

import dev.verbatim.article.ArticleFilter;
import dev.verbatim.article.ArticleSummary;
import dev.verbatim.article.PublicArticles;
import dev.verbatim.http.PageRequest;
import dev.verbatim.text.OffsetUnit;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code /sitemap-news.xml}: what was published in the last 48 hours, at most 1,000 addresses, as news search engines
 * read it. Outside {@code /v1}, because a sitemap speaks for the site and not for the API.
 */
@ApplicationScoped
class NewsSitemap {

    private static final Duration WINDOW = Duration.ofHours(48);
    private static final int MAX = 1000;
    private static final int PAGE = 100;
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

    private final PublicArticles articles;
    private final Clock clock;

    NewsSitemap(PublicArticles articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.get("/sitemap-news.xml").blockingHandler(this::answer, false);
    }

    @ActivateRequestContext
    void answer(RoutingContext request) {
        byte[] body = Xml.document(
                "urlset",
                xml -> recent().forEach(article -> write(article, xml)),
                "xmlns",
                SITEMAP,
                "xmlns:news",
                NEWS);
        request.response()
                .putHeader("Content-Type", "application/xml; charset=utf-8")
                .putHeader("Cache-Control", "public, max-age=300")
                .end(io.vertx.core.buffer.Buffer.buffer(body));
    }

    private List<ArticleSummary> recent() {
        ArticleFilter filter = new ArticleFilter();
        filter.from = clock.instant().minus(WINDOW);
        List<ArticleSummary> found = new ArrayList<>();
        PageRequest page = new PageRequest();
        page.limit = PAGE;
        @Nullable String next;
        do {
            var answer = articles.page(filter, Set.of(), OffsetUnit.UTF16, page);
            found.addAll(answer.items());
            next = answer.page().next();
            page.cursor = next;
        } while (next != null && found.size() < MAX);
        return found;
    }

    private static void write(ArticleSummary article, Xml xml) {
        xml.element("url", url -> {
            url.text("loc", article.webUrl() == null ? article.href() : article.webUrl());
            url.element("news:news", news -> {
                news.element("news:publication", publication -> {
                    publication.text("news:name", article.source().name());
                    publication.text(
                            "news:language",
                            Locale.forLanguageTag(article.lang()).getLanguage());
                });
                news.text("news:publication_date", String.valueOf(article.publishedAt()));
                news.text("news:title", article.title());
            });
        });
    }
}
