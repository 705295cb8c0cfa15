package dev.verbatim.ingest;

import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleStatus;
import dev.verbatim.article.Articles;
import dev.verbatim.change.ChangeEvent;
import dev.verbatim.change.ChangeKind;
import dev.verbatim.change.ChangeLog;
import dev.verbatim.entity.EntityCounters;
import dev.verbatim.entity.EntityCounters.Share;
import dev.verbatim.entity.EntityResolver;
import dev.verbatim.entity.NamedEntity;
import dev.verbatim.quote.StatementBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything that other rows hold about an article in step with it: the columns its quotes and mentions copy, whom
 * quotes are about, which entities it speaks of, terms, and all counters.
 *
 * <p>Every transaction that changes an article does the same: lock its row, {@link #open}, change rows, {@link #close},
 * append the events. {@code close} takes the lock of the change log, so all counters are written one transaction at a
 * time, and no two writers can wait for each other.
 */
@ApplicationScoped
class ArticleBooks {

    private final EntityManager database;
    private final ArticleShares shares;
    private final ArticleFiling filing;
    private final QuoteAbouts abouts;
    private final EntityCounters counters;
    private final EntityResolver resolver;
    private final WithheldAliases withheld;
    private final StatementBook statements;
    private final Articles articles;
    private final ChangeLog log;

    ArticleBooks(
            EntityManager database,
            ArticleShares shares,
            ArticleFiling filing,
            QuoteAbouts abouts,
            EntityCounters counters,
            EntityResolver resolver,
            WithheldAliases withheld,
            StatementBook statements,
            Articles articles,
            ChangeLog log) {
        this.database = database;
        this.shares = shares;
        this.filing = filing;
        this.abouts = abouts;
        this.counters = counters;
        this.resolver = resolver;
        this.withheld = withheld;
        this.statements = statements;
        this.articles = articles;
        this.log = log;
    }

    /** What the article accounts for before a change, and its words. */
    record Before(
            Map<String, Share> shares,
            ArticleFiling.Places places,
            @Nullable String text) {

        /** Of an article that does not exist yet. */
        static final Before NOTHING = new Before(Map.of(), ArticleFiling.Places.NONE, null);
    }

    /** Call while the article's row is locked and before anything of it changes. */
    Before open(Article article) {
        return new Before(shares.of(article.id), ArticleFiling.places(article), articles.text(article).bodyText);
    }

    List<ChangeEvent> close(Article article, Before before) {
        return close(article, before, EntityResolver.Resolution.NONE);
    }

    /** Writes all that follows from the article's rows as they stand now; returns what it meant for entities. */
    List<ChangeEvent> close(Article article, Before before, EntityResolver.Resolution resolution) {
        filing.file(article);
        copyDown(article);
        abouts.write(article.id);
        database.flush();
        Map<String, Share> after = shares.rewrite(article);
        database.flush();
        log.lock();
        resolver.checkUnmerged(resolution.aliases().keySet());
        Map<String, Share> difference = difference(before.shares(), after);
        counters.add(difference, article.listedAt, article.updatedAt);
        filing.count(before.places(), ArticleFiling.places(article));
        List<ChangeEvent> events = entityEvents(article, resolution, difference);
        events.addAll(statements.follow(quotesOf(article)));
        return events;
    }

    /** Those that are in a statement or may belong into one. */
    private List<String> quotesOf(Article article) {
        return database.createQuery(
                        "select q.id from Quote q where q.articleId = :id and (q.status = ACTIVE or q.statementId is not null)",
                        String.class)
                .setParameter("id", article.id)
                .getResultList();
    }

    /** What quotes and mentions copy from their article. */
    private void copyDown(Article article) {
        boolean published = article.status == ArticleStatus.PUBLISHED;
        database.createNativeQuery("""
                        update quote set listed_at = ?2, source_id = ?3, section_slug = ?4, lang = ?5, published = ?6
                        where article_id = ?1 and status = 'ACTIVE' and (listed_at, source_id, lang, published)
                            is distinct from (?2, ?3, ?5, ?6)
                        or article_id = ?1 and status = 'ACTIVE' and section_slug is distinct from ?4""")
                .setParameter(1, article.id)
                .setParameter(2, article.listedAt)
                .setParameter(3, article.source.id)
                .setParameter(4, article.sectionSlug)
                .setParameter(5, article.lang)
                .setParameter(6, published)
                .executeUpdate();
        database.createNativeQuery("""
                        update mention set listed_at = ?2, published = ?3
                        where article_id = ?1 and (listed_at, published) is distinct from (?2, ?3)""")
                .setParameter(1, article.id)
                .setParameter(2, article.listedAt)
                .setParameter(3, published)
                .executeUpdate();
    }

    /** What to add to each entity's counters; entities that stay as they were are left out. */
    private static Map<String, Share> difference(Map<String, Share> before, Map<String, Share> after) {
        Map<String, Share> difference = new TreeMap<>();
        Set<String> ids = new HashSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids) {
            Share share = after.getOrDefault(id, Share.NONE).minus(before.getOrDefault(id, Share.NONE));
            if (!share.equals(Share.NONE)) {
                difference.put(id, share);
            }
        }
        return difference;
    }

    /** Entities that only a draft mentions are announced with the first article that is published. */
    private List<ChangeEvent> entityEvents(
            Article article, EntityResolver.Resolution resolution, Map<String, Share> difference) {
        Set<String> touched = new TreeSet<>(difference.keySet());
        touched.addAll(resolver.learn(withheld.settle(article, resolution)));
        List<ChangeEvent> events = new ArrayList<>();
        Map<String, NamedEntity> entities = new HashMap<>();
        for (String id : touched) {
            NamedEntity entity =
                    entities.computeIfAbsent(id, i -> Objects.requireNonNull(database.find(NamedEntity.class, i)));
            boolean first = !entity.announced && entity.articleCount > 0;
            entity.announced |= first;
            if (entity.announced) {
                events.add(ChangeEvent.of(
                        first ? ChangeKind.ENTITY_CREATED : ChangeKind.ENTITY_UPDATED, id, entity.version));
            }
        }
        return events;
    }
}
