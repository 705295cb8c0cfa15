package dev.verbatim.syndicate;

import dev.verbatim.article.ArticleFilter;
import dev.verbatim.article.ArticlePage;
import dev.verbatim.article.ArticleSummary;
import dev.verbatim.article.Include;
import dev.verbatim.article.PublicArticles;
import dev.verbatim.article.TakenBack;
import dev.verbatim.quote.QuoteView;
import dev.verbatim.syndicate.Feed.Entry;
import dev.verbatim.syndicate.Feed.Gone;
import dev.verbatim.syndicate.Feed.Said;
import dev.verbatim.taxonomy.TermRef;
import dev.verbatim.text.OffsetUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Articles as a feed: the newest first, with their whole text where rights allow, and what was taken back. */
@ApplicationScoped
class ArticleFeed {

    private static final int MAX_GONE = 100;

    private final PublicArticles articles;
    private final TagUri tags;

    ArticleFeed(PublicArticles articles, TagUri tags) {
        this.articles = articles;
        this.tags = tags;
    }

    Feed of(FeedFilter filter, FeedAddress address) {
        ArticleFilter wanted = new ArticleFilter();
        wanted.section = filter.section;
        wanted.tag = filter.tag;
        wanted.speaker = filter.speaker;
        wanted.entity = filter.entity;
        wanted.source = filter.source;
        ArticlePage page = articles.page(wanted, Set.of(Include.QUOTES, Include.BODY), OffsetUnit.UTF16, filter.page());
        List<Entry> entries = page.items().stream().map(this::entry).toList();
        List<Gone> gone = filter.cursor == null
                ? articles.takenBack(MAX_GONE).stream().map(this::gone).toList()
                : List.of();
        Instant updated = Stream.concat(
                        entries.stream().map(Entry::updated), gone.stream().map(Gone::when))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new Feed(
                tags.of("feed", "articles" + address.filters()),
                "Verbatim: articles",
                address.self(),
                address.next(page.page().next()),
                address.list("articles"),
                updated,
                entries,
                gone);
    }

    private Entry entry(ArticleSummary article) {
        List<String> categories = new ArrayList<>();
        if (article.section() != null) {
            categories.add(article.section().name());
        }
        article.tags().stream().map(TermRef::name).forEach(categories::add);
        return new Entry(
                tags.of("article", article.id()),
                article.webUrl() == null ? article.href() : article.webUrl(),
                article.title(),
                article.publishedAt() == null ? article.updatedAt() : article.publishedAt(),
                article.updatedAt(),
                article.standfirst(),
                article.body() == null ? null : article.body().html(),
                article.authors().isEmpty()
                        ? List.of(article.source().name())
                        : article.authors().stream().map(TermRef::name).toList(),
                categories,
                said(article.quotes()));
    }

    private static List<Said> said(@Nullable List<QuoteView> quotes) {
        return quotes == null
                ? List.of()
                : quotes.stream()
                        .map(q -> new Said(q.id(), q.href(), q.text(), QuoteFeed.speaker(q)))
                        .toList();
    }

    private Gone gone(TakenBack article) {
        return new Gone(tags.of("article", Objects.requireNonNull(article.id())), article.at());
    }
}
