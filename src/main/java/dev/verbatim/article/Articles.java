package dev.verbatim.article;

import dev.verbatim.http.Cursors;
import dev.verbatim.http.ListQuery;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.Slice;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** The articles in the database. */
@ApplicationScoped
public class Articles implements PanacheRepositoryBase<Article, String> {

    private final StatelessSession reading;
    private final Cursors cursors;

    Articles(StatelessSession reading, Cursors cursors) {
        this.reading = reading;
        this.cursors = cursors;
    }

    Slice<Article> page(ArticleFilter filter, PageRequest page) {
        return ListQuery.of(Article.class, "Article a join fetch a.source")
                .where("a.status = :status", "status", ArticleStatus.PUBLISHED)
                .where("a.source.id in :source", "source", filter.source)
                .where(
                        "exists (select 1 from ArticleEntity e where e.articleId = a.id and e.entityId in :entity)",
                        "entity",
                        filter.entity)
                .where(
                        "exists (select 1 from ArticleEntity s where s.articleId = a.id and s.entityId in :speaker"
                                + " and s.speaks)",
                        "speaker",
                        filter.speaker)
                .where("a.listedAt >= :from", "from", filter.from)
                .where("a.listedAt < :to", "to", filter.to)
                .order(filter.sort.descending, filter.sort.keys())
                .fetch(reading, page, cursors);
    }

    public Optional<Article> read(String id) {
        return reading.createSelectionQuery("from Article a join fetch a.source where a.id = :id", Article.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /** The article that a source calls {@code externalId}, managed. */
    public Optional<Article> ofSupplier(String sourceId, String externalId) {
        return find("source.id = ?1 and externalId = ?2", sourceId, externalId).firstResultOptional();
    }

    /** The words of the article's present version. */
    public ArticleVersion text(Article article) {
        return text(article.id, article.version).orElseThrow();
    }

    public Optional<ArticleVersion> text(String articleId, int version) {
        return Optional.ofNullable(reading.get(ArticleVersion.class, new ArticleVersion.Key(articleId, version)));
    }

    /** Which entities these articles speak of. One query. */
    List<ArticleEntity> entitiesOf(List<String> articleIds) {
        return reading.createSelectionQuery(
                        "from ArticleEntity e where e.articleId in :ids order by e.mentions desc, e.entityId",
                        ArticleEntity.class)
                .setParameter("ids", articleIds)
                .getResultList();
    }
}
