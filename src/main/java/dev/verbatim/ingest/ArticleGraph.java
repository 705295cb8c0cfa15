package dev.verbatim.ingest;

import dev.verbatim.annotate.Annotations;
import dev.verbatim.annotate.Referent;
import dev.verbatim.article.Article;
import dev.verbatim.change.ChangeEvent;
import dev.verbatim.change.ChangeKind;
import dev.verbatim.change.ChangeLog;
import dev.verbatim.entity.EntityCounters;
import dev.verbatim.entity.EntityCounters.Share;
import dev.verbatim.entity.EntityResolver;
import dev.verbatim.entity.EntityType;
import dev.verbatim.entity.NameInText;
import dev.verbatim.entity.NamedEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Writes what was found in an article - entities, mentions, quotes, about - over what was there before. */
@ApplicationScoped
class ArticleGraph {

    private final EntityManager database;
    private final EntityResolver resolver;
    private final EntityCounters counters;
    private final MentionAnchor mentions;
    private final QuoteAnchor quotes;
    private final ArticleShares shares;
    private final ChangeLog log;

    ArticleGraph(
            EntityManager database,
            EntityResolver resolver,
            EntityCounters counters,
            MentionAnchor mentions,
            QuoteAnchor quotes,
            ArticleShares shares,
            ChangeLog log) {
        this.database = database;
        this.resolver = resolver;
        this.counters = counters;
        this.mentions = mentions;
        this.quotes = quotes;
        this.shares = shares;
        this.log = log;
    }

    /** Writes the rows and returns the events, entities first, so that a reader knows whom a quote names. */
    List<ChangeEvent> write(Article article, String text, Annotations found) {
        Map<String, Share> before = shares.of(article.id);
        EntityResolver.Resolution resolution = resolver.resolve(
                found.referents().stream().map(ArticleGraph::name).toList(), article.listedAt);
        List<String> entityIds = resolution.entities().stream().map(e -> e.id).toList();
        AnnotatedText annotated = new AnnotatedText(article, text, found, entityIds);
        mentions.write(annotated);
        List<ChangeEvent> quoteEvents = quotes.write(annotated);
        database.flush();
        Map<String, Share> after = shares.rewrite(article);
        database.flush();
        log.lock();
        Map<String, Share> difference = difference(before, after);
        counters.add(difference, article.listedAt, article.updatedAt);
        List<ChangeEvent> events = entityEvents(resolution, difference.keySet());
        events.addAll(quoteEvents);
        return events;
    }

    private static NameInText name(Referent referent) {
        return new NameInText(
                EntityType.valueOf(referent.type().name()),
                referent.name(),
                referent.aliases(),
                referent.description());
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

    private List<ChangeEvent> entityEvents(EntityResolver.Resolution resolution, Set<String> counted) {
        Set<String> touched = new java.util.TreeSet<>(counted);
        touched.addAll(resolution.created());
        touched.addAll(resolution.changed());
        List<ChangeEvent> events = new ArrayList<>();
        for (String id : touched) {
            NamedEntity entity = Objects.requireNonNull(database.find(NamedEntity.class, id));
            boolean created = resolution.created().contains(id);
            events.add(ChangeEvent.of(
                    created ? ChangeKind.ENTITY_CREATED : ChangeKind.ENTITY_UPDATED, id, entity.version));
        }
        return events;
    }
}
