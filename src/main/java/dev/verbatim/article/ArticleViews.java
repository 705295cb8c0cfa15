package dev.verbatim.article;

import dev.verbatim.entity.Entities;
import dev.verbatim.entity.EntityView;
import dev.verbatim.entity.NamedEntity;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.QuoteView;
import dev.verbatim.quote.Quotes;
import dev.verbatim.text.OffsetUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Composes articles with what comes along: one query for each include, whatever the number of articles. */
@ApplicationScoped
public class ArticleViews {

    private final Articles articles;
    private final Quotes quotes;
    private final Entities entities;
    private final Corrections corrections;
    private final PublicUrl url;

    ArticleViews(Articles articles, Quotes quotes, Entities entities, Corrections corrections, PublicUrl url) {
        this.articles = articles;
        this.quotes = quotes;
        this.entities = entities;
        this.corrections = corrections;
        this.url = url;
    }

    /** Summaries in the same order. */
    List<ArticleSummary> summaries(List<Article> of, Collection<Include> include, OffsetUnit unit) {
        List<String> ids = of.stream().map(a -> a.id).toList();
        Map<String, List<QuoteView>> said =
                include.contains(Include.QUOTES) && !ids.isEmpty() ? quotesOf(ids, unit) : Map.of();
        Map<String, List<EntityView>> named =
                include.contains(Include.ENTITIES) && !ids.isEmpty() ? entitiesOf(ids) : Map.of();
        return of.stream()
                .map(a -> ArticleSummary.of(
                        a,
                        include.contains(Include.QUOTES) ? said.getOrDefault(a.id, List.of()) : null,
                        include.contains(Include.ENTITIES) ? named.getOrDefault(a.id, List.of()) : null,
                        url))
                .toList();
    }

    /** The whole article in its present version. */
    public ArticleView whole(Article article, Collection<Include> include, OffsetUnit unit) {
        return ArticleView.of(
                article,
                articles.text(article),
                article.correctionCount == 0 ? List.of() : corrections.of(article.id),
                summaries(List.of(article), include, unit).get(0));
    }

    private Map<String, List<QuoteView>> quotesOf(List<String> articleIds, OffsetUnit unit) {
        List<Quote> all = quotes.ofArticles(articleIds).values().stream()
                .flatMap(List::stream)
                .toList();
        return quotes.views(all, unit).stream().collect(Collectors.groupingBy(QuoteView::articleId));
    }

    private Map<String, List<EntityView>> entitiesOf(List<String> articleIds) {
        List<ArticleEntity> links = articles.entitiesOf(articleIds);
        Set<String> ids = links.stream().map(l -> l.entityId).collect(Collectors.toSet());
        Map<String, NamedEntity> byId = entities.byIds(ids);
        return links.stream()
                .collect(Collectors.groupingBy(
                        l -> l.articleId,
                        Collectors.mapping(
                                l -> EntityView.of(Objects.requireNonNull(byId.get(l.entityId)), url),
                                Collectors.toList())));
    }
}
