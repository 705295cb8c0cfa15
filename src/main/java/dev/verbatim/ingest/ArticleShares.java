package dev.verbatim.ingest;

import dev.verbatim.article.Article;
import dev.verbatim.entity.EntityCounters.Share;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much of each entity's counters one article accounts for, and the rows that say which entities it speaks of. */
@ApplicationScoped
class ArticleShares {

    /** Only what is published counts: drafts, retracted articles, rejected and replaced quotes do not. */
    private static final String SHARES = """
            select entity_id, sum(articles), sum(mentions), sum(quotes_by), sum(quotes_about) from (
                select m.entity_id, 0 articles, count(*) mentions, 0 quotes_by, 0 quotes_about
                    from mention m where m.article_id = ?1 and m.entity_id is not null group by 1
                union all
                select q.speaker_id, 0, 0, count(*), 0 from quote q
                    where q.article_id = ?1 and q.speaker_id is not null
                      and q.status = 'ACTIVE' and q.review_state <> 'REJECTED' group by 1
                union all
                select a.entity_id, 0, 0, 0, count(*) from quote_about a join quote q on q.id = a.quote_id
                    where q.article_id = ?1 and q.status = 'ACTIVE' and q.review_state <> 'REJECTED' group by 1
                union all
                select e.entity_id, 1, 0, 0, 0 from article_entity e where e.article_id = ?1
            ) parts, article
            where article.id = ?1 and article.status = 'PUBLISHED' group by entity_id""";

    private final EntityManager database;

    ArticleShares(EntityManager database) {
        this.database = database;
    }

    /** The shares as the rows stand now. */
    Map<String, Share> of(String articleId) {
        List<?> rows =
                database.createNativeQuery(SHARES).setParameter(1, articleId).getResultList();
        Map<String, Share> shares = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            shares.put((String) row[0], new Share(number(row[1]), number(row[2]), number(row[3]), number(row[4])));
        }
        return shares;
    }

    /** Writes {@code article_entity} anew from mentions and quotes, sets the article's counts, returns the shares. */
    Map<String, Share> rewrite(Article article) {
        database.createQuery("delete from ArticleEntity e where e.articleId = :id")
                .setParameter("id", article.id)
                .executeUpdate();
        database.createNativeQuery("""
                        insert into article_entity (article_id, entity_id, listed_at, mentions, speaks)
                        select ?1, entity_id, ?2, sum(mentions), bool_or(speaks) from (
                            select entity_id, count(*) mentions, false speaks from mention
                                where article_id = ?1 and entity_id is not null group by 1
                            union all
                            select speaker_id, 0, true from quote where article_id = ?1 and speaker_id is not null
                                and status = 'ACTIVE' and review_state <> 'REJECTED'
                        ) parts group by entity_id""")
                .setParameter(1, article.id)
                .setParameter(2, article.listedAt)
                .executeUpdate();
        article.entityCount = database.createQuery(
                        "select count(*) from ArticleEntity e where e.articleId = :id", Long.class)
                .setParameter("id", article.id)
                .getSingleResult()
                .intValue();
        article.quoteCount = database.createQuery(
                        "select count(*) from Quote q where q.articleId = :id and q.status = ACTIVE"
                                + " and q.reviewState <> REJECTED",
                        Long.class)
                .setParameter("id", article.id)
                .getSingleResult()
                .intValue();
        database.flush();
        return of(article.id);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
