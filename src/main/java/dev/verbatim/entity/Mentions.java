package dev.verbatim.entity;

import dev.verbatim.http.Cursors;
import dev.verbatim.http.ListQuery;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.Slice;
import dev.verbatim.http.SortKey;
import dev.verbatim.text.OffsetUnit;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;

/** The mentions in the database. */
@ApplicationScoped
public class Mentions implements PanacheRepositoryBase<Mention, String> {

    private static final List<SortKey<Mention>> NEWEST =
            List.of(SortKey.time("m.listedAt", m -> m.listedAt), SortKey.text("m.id", m -> m.id));

    private static final List<SortKey<Mention>> READING_ORDER =
            List.of(SortKey.integer("m.start", m -> m.start), SortKey.text("m.id", m -> m.id));

    private final StatelessSession reading;
    private final Cursors cursors;
    private final Entities entities;
    private final ReadableArticles articles;

    Mentions(StatelessSession reading, Cursors cursors, Entities entities, ReadableArticles articles) {
        this.reading = reading;
        this.cursors = cursors;
        this.entities = entities;
        this.articles = articles;
    }

    /** Mentions in one article in reading order, of these entities or of all. Problems: 404 or 410 for the article. */
    Slice<Mention> ofArticle(String articleId, List<String> entityIds, PageRequest page) {
        articles.check(articleId);
        return ListQuery.of(Mention.class, "Mention m")
                .where("m.articleId = :article", "article", articleId)
                .where(
                        "m.entityId in :entity",
                        "entity",
                        entities.standing(entityIds).of(entityIds))
                .order(false, READING_ORDER)
                .fetch(reading, page, cursors);
    }

    /** All mentions in these articles, in reading order. One query. */
    public List<Mention> ofArticles(Collection<String> articleIds) {
        return reading.createSelectionQuery(
                        "from Mention m where m.articleId in :articles order by m.start, m.id", Mention.class)
                .setParameter("articles", articleIds)
                .getResultList();
    }

    Slice<Mention> ofEntity(String entityId, PageRequest page) {
        return ListQuery.of(Mention.class, "Mention m")
                .where("m.entityId = :entity", "entity", entityId)
                .where("m.published = true")
                .order(true, NEWEST)
                .fetch(reading, page, cursors);
    }

    public Optional<Mention> read(String id) {
        return Optional.ofNullable(reading.get(Mention.class, id));
    }

    public List<MentionView> views(List<Mention> mentions, OffsetUnit unit) {
        EntityRefs refs = entities.refs(entityIds(mentions));
        return mentions.stream().map(m -> MentionView.of(m, refs, unit)).toList();
    }

    /** Every entity that the views of these mentions name. */
    public static Set<String> entityIds(Collection<Mention> mentions) {
        Set<String> ids = new HashSet<>();
        for (Mention m : mentions) {
            if (m.entityId != null) {
                ids.add(m.entityId);
            }
            m.candidates.forEach(c -> ids.add(c.entityId()));
        }
        return ids;
    }
}
