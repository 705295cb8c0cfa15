package dev.verbatim.ingest;

import dev.verbatim.change.ChangeEvent;
import dev.verbatim.change.ChangeKind;
import dev.verbatim.change.ChangeLog;
import dev.verbatim.entity.Entities;
import dev.verbatim.entity.EntityUnion;
import dev.verbatim.entity.NamedEntity;
import dev.verbatim.entity.StaleEntityException;
import dev.verbatim.http.IfMatch;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import dev.verbatim.quote.StatementBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Merges one entity into another with everything that names it.
 *
 * <p>Locks: the articles that name it, by id; then the change log. An article that began to name it in between makes the
 * merge start again; an article that is still being written finds out at its own end that the entity is gone
 * ({@link StaleEntityException}) and starts again itself.
 */
@ApplicationScoped
class EntityMerges {

    private static final String ARTICLES = """
            select article_id from article_entity where entity_id = ?1
            union select article_id from mention where entity_id = ?1
            union select article_id from quote where speaker_id = ?1
            union select article_id from quote where addressee_id = ?1
            union select q.article_id from quote_about a join quote q on q.id = a.quote_id where a.entity_id = ?1
            union select article_id from quote where candidates <> '[]'
                and candidates @> jsonb_build_array(jsonb_build_object('entityId', cast(?1 as text)))
            union select article_id from mention where candidates <> '[]'
                and candidates @> jsonb_build_array(jsonb_build_object('entityId', cast(?1 as text)))
            order by 1""";

    private final EntityManager database;
    private final Entities entities;
    private final EntityUnion union;
    private final MergedRows rows;
    private final StatementBook statements;
    private final ChangeLog log;
    private final Clock clock;

    EntityMerges(
            EntityManager database,
            Entities entities,
            EntityUnion union,
            MergedRows rows,
            StatementBook statements,
            ChangeLog log,
            Clock clock) {
        this.database = database;
        this.entities = entities;
        this.union = union;
        this.rows = rows;
        this.statements = statements;
        this.log = log;
        this.clock = clock;
    }

    /** Returns the id of the survivor. */
    @Transactional
    String merge(String fromId, IfMatch ifMatch, MergeDraft draft) {
        NamedEntity seen =
                entities.findByIdOptional(fromId).orElseThrow(() -> ProblemException.notFound("entity", fromId));
        checkActive(seen);
        ifMatch.check(seen.tag());
        String intoId = survivor(fromId, draft.into());
        Set<String> locked = lockArticles(fromId);
        log.lock();
        if (!locked.containsAll(articles(fromId))) {
            throw new StaleEntityException();
        }
        database.refresh(seen);
        checkActive(seen);
        ifMatch.check(seen.tag());
        NamedEntity into = entities.findById(intoId);
        database.refresh(into);
        if (into.status == NamedEntity.Status.MERGED) {
            throw new StaleEntityException();
        }
        log.append(move(seen, into));
        return intoId;
    }

    private List<ChangeEvent> move(NamedEntity from, NamedEntity into) {
        MergedRows.Moved moved = rows.move(from.id, into.id, clock.instant());
        union.merge(from, into);
        List<ChangeEvent> events = new ArrayList<>();
        if (from.announced) {
            events.add(ChangeEvent.gone(
                    ChangeKind.ENTITY_MERGED, from.id, from.version, ChangeEvent.Reason.MERGED, into.id));
        }
        if (into.announced) {
            events.add(ChangeEvent.of(ChangeKind.ENTITY_UPDATED, into.id, into.version));
        }
        events.addAll(moved.events());
        statements.moveSpeaker(from.id, into.id);
        events.addAll(statements.follow(moved.quoteIds()));
        return events;
    }

    private String survivor(String fromId, String wanted) {
        String intoId = entities.standing(wanted)
                .orElseThrow(() -> ProblemException.body("#/into", "There is no entity " + wanted + "."));
        if (intoId.equals(fromId)) {
            throw ProblemException.of(ProblemType.CONFLICT, "An entity cannot become part of itself.")
                    .withExisting(intoId);
        }
        return intoId;
    }

    private static void checkActive(NamedEntity entity) {
        if (entity.status == NamedEntity.Status.MERGED) {
            throw ProblemException.of(ProblemType.CONFLICT, "The entity has become part of another before.")
                    .withExisting(String.valueOf(entity.mergedInto));
        }
    }

    private Set<String> lockArticles(String entityId) {
        Set<String> ids = articles(entityId);
        if (!ids.isEmpty()) {
            database.createNativeQuery("select id from article where id in (?1) order by id for no key update")
                    .setParameter(1, ids)
                    .getResultList();
        }
        return ids;
    }

    private Set<String> articles(String entityId) {
        Set<String> ids = new HashSet<>();
        database.createNativeQuery(ARTICLES)
                .setParameter(1, entityId)
                .getResultList()
                .forEach(id -> ids.add((String) id));
        return ids;
    }
}
