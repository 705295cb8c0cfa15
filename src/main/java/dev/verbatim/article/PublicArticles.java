package dev.verbatim.article;

import dev.verbatim.http.PageRequest;
import dev.verbatim.http.Slice;
import dev.verbatim.text.OffsetUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;

/** What anybody may read of articles, for the packages that write it in formats of their own. */
@ApplicationScoped
public class PublicArticles {

    private final StatelessSession reading;
    private final Articles articles;
    private final ArticleViews views;

    PublicArticles(StatelessSession reading, Articles articles, ArticleViews views) {
        this.reading = reading;
        this.articles = articles;
        this.views = views;
    }

    /** A page of published articles; {@code filter.status} is left unset. */
    public ArticlePage page(ArticleFilter filter, Collection<Include> include, OffsetUnit unit, PageRequest page) {
        Slice<Article> slice = articles.page(filter, page);
        return new ArticlePage(views.summaries(slice.items(), include, unit), slice.page());
    }

    /** One article, also a retracted one. Problems: 404 when it is unknown or a draft, 410 when it was deleted. */
    public ArticleView get(String id, Collection<Include> include, OffsetUnit unit) {
        return views.whole(articles.visibleWhole(id, false), include, unit);
    }

    /** The articles that were retracted or deleted last, newest first. */
    public List<TakenBack> takenBack(int max) {
        return reading.createSelectionQuery(
                        "select new dev.verbatim.article.TakenBack(a.id, a.updatedAt) from Article a"
                                + " where a.status in (RETRACTED, DELETED) order by a.updatedAt desc, a.id desc",
                        TakenBack.class)
                .setMaxResults(max)
                .getResultList();
    }
}
