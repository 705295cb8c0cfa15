package dev.verbatim.article;

import dev.verbatim.entity.Entities;
import dev.verbatim.entity.EntityRefs;
import dev.verbatim.entity.EntityView;
import dev.verbatim.entity.Mention;
import dev.verbatim.entity.MentionView;
import dev.verbatim.entity.Mentions;
import dev.verbatim.entity.NamedEntity;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.quote.LoadedQuotes;
import dev.verbatim.quote.QuoteView;
import dev.verbatim.quote.Quotes;
import dev.verbatim.text.OffsetUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Composes articles with what comes along: one query for each include and one for all entities that any of it names,
 * whatever the number of articles. With everything asked for, a page costs six statements.
 */
@ApplicationScoped
public class ArticleViews {

    private final Articles articles;
    private final Quotes quotes;
    private final Mentions mentions;
    private final Entities entities;
    private final Corrections corrections;
    private final PublicUrl url;

    ArticleViews(
            Articles articles,
            Quotes quotes,
            Mentions mentions,
            Entities entities,
            Corrections corrections,
            PublicUrl url) {
        this.articles = articles;
        this.quotes = quotes;
        this.mentions = mentions;
        this.entities = entities;
        this.corrections = corrections;
        this.url = url;
    }

    /** Summaries in the same order. */
    List<ArticleSummary> summaries(List<Article> of, Collection<Include> include, OffsetUnit unit) {
        Companions companions = companions(of.stream().map(a -> a.id).toList(), include, unit);
        return of.stream().map(a -> ArticleSummary.of(a, companions, url)).toList();
    }

    /** The whole article in its present version. */
    public ArticleView whole(WholeArticle whole, Collection<Include> include, OffsetUnit unit) {
        Article article = whole.article();
        EnumSet<Include> others = EnumSet.noneOf(Include.class);
        others.addAll(include);
        others.remove(Include.BODY);
        return ArticleView.of(
                article,
                whole.body(),
                article.correctionCount == 0 ? List.of() : corrections.of(article.id),
                summaries(List.of(article), others, unit).get(0));
    }

    private Companions companions(List<String> ids, Collection<Include> include, OffsetUnit unit) {
        Set<Include> asked = Set.copyOf(include);
        if (ids.isEmpty() || asked.isEmpty()) {
            return new Companions(asked, Map.of(), Map.of(), Map.of(), Map.of());
        }
        LoadedQuotes said = asked.contains(Include.QUOTES) ? quotes.ofArticles(ids) : LoadedQuotes.none();
        List<Mention> named = asked.contains(Include.MENTIONS) ? mentions.ofArticles(ids) : List.of();
        List<ArticleEntity> links = asked.contains(Include.ENTITIES) ? articles.entitiesOf(ids) : List.of();
        Map<String, NamedEntity> byId = entities.byIds(entityIds(said, named, links));
        EntityRefs refs = entities.refs(byId);
        return new Companions(
                asked,
                grouped(said.views(refs, unit, url), QuoteView::articleId),
                links.stream()
                        .collect(Collectors.groupingBy(
                                l -> l.articleId,
                                Collectors.mapping(
                                        l -> EntityView.of(Objects.requireNonNull(byId.get(l.entityId)), url),
                                        Collectors.toList()))),
                grouped(named.stream().map(m -> MentionView.of(m, refs, unit)).toList(), MentionView::articleId),
                asked.contains(Include.BODY) ? articles.bodies(ids) : Map.of());
    }

    private static Set<String> entityIds(LoadedQuotes said, List<Mention> named, List<ArticleEntity> links) {
        Set<String> ids = new TreeSet<>(said.entityIds());
        ids.addAll(Mentions.entityIds(named));
        links.forEach(l -> ids.add(l.entityId));
        return ids;
    }

    private static <V> Map<String, List<V>> grouped(List<V> views, Function<V, String> articleId) {
        return views.stream().collect(Collectors.groupingBy(articleId));
    }
}
