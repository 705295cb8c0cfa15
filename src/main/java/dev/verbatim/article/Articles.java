package dev.verbatim.article;

import dev.verbatim.entity.Entities;
import dev.verbatim.entity.StandingIds;
import dev.verbatim.http.Cursors;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import dev.verbatim.http.Slice;
import dev.verbatim.index.SearchIndex;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** The articles in the database. */
@ApplicationScoped
public class Articles implements PanacheRepositoryBase<Article, String> {

    private static final String BODY =
            " new dev.verbatim.article.Body(v.bodyText, v.bodyHtml, v.sha256, v.wordCount) from Article a";
    private static final String OF_VERSION = " join ArticleVersion v on v.articleId = a.id and v.version = a.version ";

    private final StatelessSession reading;
    private final Cursors cursors;
    private final Entities entities;
    private final SearchIndex index;

    Articles(StatelessSession reading, Cursors cursors, Entities entities, SearchIndex index) {
        this.reading = reading;
        this.cursors = cursors;
        this.entities = entities;
        this.index = index;
    }

    /** Problems: 400 for an order by relevance without words, and for words in what is not public. */
    Slice<Article> page(ArticleFilter filter, PageRequest page) {
        StandingIds standing = entities.standing(ArticleQuery.entityIds(filter));
        ArticleQuery query = new ArticleQuery(filter, standing);
        if (filter.q != null) {
            Slice<String> found = index.ids(ArticleWords.query(filter, standing), page);
            return query.unordered().rows(reading, found, "a.id", a -> a.id);
        }
        if (filter.sort == ArticleSort.RELEVANCE) {
            throw ProblemException.parameter("sort", "relevance needs q");
        }
        return filter.ids.isEmpty()
                ? query.ordered().fetch(reading, page, cursors)
                : query.unordered().fetch(reading, page, cursors, filter.ids, "a.id", a -> a.id);
    }

    /**
     * One article, a draft only for those who may see drafts. Problems: 404 when there is none for the caller, 410 when it
     * was deleted.
     */
    Article visible(String id, boolean withDrafts) {
        Article article = read(id).orElseThrow(() -> ProblemException.notFound("article", id));
        checkVisible(article, withDrafts);
        return article;
    }

    /** The same with its words. */
    public WholeArticle visibleWhole(String id, boolean withDrafts) {
        WholeArticle whole = whole(id).orElseThrow(() -> withoutWords(id));
        checkVisible(whole.article(), withDrafts);
        return whole;
    }

    /** What was deleted has no words any more. */
    private ProblemException withoutWords(String id) {
        return read(id).isPresent() ? gone(id) : ProblemException.notFound("article", id);
    }

    private static void checkVisible(Article article, boolean withDrafts) {
        if (article.status == ArticleStatus.DELETED) {
            throw gone(article.id);
        }
        if (!article.isPublic() && !withDrafts) {
            throw ProblemException.notFound("article", article.id);
        }
    }

    /** The problem that answers for a deleted article. */
    public static ProblemException gone(String id) {
        return ProblemException.of(ProblemType.GONE, "The article " + id + " was deleted.");
    }

    public Optional<Article> read(String id) {
        return reading.createSelectionQuery("from Article a join fetch a.source where a.id = :id", Article.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /** One statement, and of the version only what is shown of it. */
    private Optional<WholeArticle> whole(String id) {
        return reading.createSelectionQuery(
                        "select a," + BODY + " join fetch a.source" + OF_VERSION + "where a.id = :id",
                        WholeArticle.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /** Public ones whose ids come after this one, by id. */
    List<WholeArticle> publicAfter(String id, int max) {
        return reading.createSelectionQuery(
                        "select a," + BODY + " join fetch a.source" + OF_VERSION
                                + "where a.id > :after and a.status in :status order by a.id",
                        WholeArticle.class)
                .setParameter("after", id)
                .setParameter("status", List.of(ArticleStatus.PUBLISHED, ArticleStatus.RETRACTED))
                .setMaxResults(max)
                .getResultList();
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

    /** The words of these articles' present versions, by article id. One query. */
    Map<String, Body> bodies(List<String> articleIds) {
        return reading
                .createSelectionQuery("select a.id," + BODY + OF_VERSION + "where a.id in :ids", Object[].class)
                .setParameter("ids", articleIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Body) row[1]));
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
