package dev.verbatim.ingest;

import dev.verbatim.change.ChangeEvent;
import dev.verbatim.change.ChangeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Moves every row that names an entity to the one it becomes part of: mentions, quotes, about, candidates. */
@ApplicationScoped
class MergedRows {

    private static final String QUOTES = """
            select id from quote where speaker_id = ?1 or addressee_id = ?1
            union select quote_id from quote_about where entity_id = ?1
            union select id from quote where candidates <> '[]'
                and candidates @> jsonb_build_array(jsonb_build_object('entityId', cast(?1 as text)))
            order by 1""";

    /** In this order; ?1 is the old entity, ?2 the survivor. */
    private static final List<String> MOVES = List.of(
            "update mention set entity_id = ?2 where entity_id = ?1",
            """
            update mention set candidates = cast(replace(cast(candidates as text), ?1, ?2) as jsonb)
            where candidates <> '[]'
                and candidates @> jsonb_build_array(jsonb_build_object('entityId', cast(?1 as text)))""",
            """
            update quote set candidates = cast(replace(cast(candidates as text), ?1, ?2) as jsonb)
            where candidates <> '[]'
                and candidates @> jsonb_build_array(jsonb_build_object('entityId', cast(?1 as text)))""",
            "update quote set addressee_id = ?2 where addressee_id = ?1",
            """
            update quote_about a set speaker_id = ?2 from quote q
            where q.id = a.quote_id and q.speaker_id = ?1 and a.speaker_id = ?1""",
            "update quote set speaker_id = ?2 where speaker_id = ?1",
            """
            update quote_about b set mention_ids = b.mention_ids || a.mention_ids from quote_about a
            where a.quote_id = b.quote_id and a.entity_id = ?1 and b.entity_id = ?2""",
            """
            delete from quote_about a using quote_about b
            where a.quote_id = b.quote_id and a.entity_id = ?1 and b.entity_id = ?2""",
            "update quote_about set entity_id = ?2 where entity_id = ?1",
            """
            update article_entity b set mentions = b.mentions + a.mentions, speaks = b.speaks or a.speaks
            from article_entity a
            where a.article_id = b.article_id and a.entity_id = ?1 and b.entity_id = ?2""");

    private final EntityManager database;

    MergedRows(EntityManager database) {
        this.database = database;
    }

    /** What to tell followers, and which quotes moved. */
    record Moved(List<ChangeEvent> events, List<String> quoteIds) {}

    /** The articles' rows are locked, and so is the change log. */
    Moved move(String from, String into, Instant now) {
        database.flush();
        List<String> quoteIds = ids(database.createNativeQuery(QUOTES).setParameter(1, from));
        for (String move : MOVES) {
            Query update = database.createNativeQuery(move).setParameter(1, from);
            update.setParameter(2, into).executeUpdate();
        }
        List<String> articleIds =
                ids(database.createNativeQuery("""
                        delete from article_entity a using article_entity b
                        where a.article_id = b.article_id and a.entity_id = ?1 and b.entity_id = ?2
                        returning a.article_id""").setParameter(1, from).setParameter(2, into));
        database.createNativeQuery("update article_entity set entity_id = ?2 where entity_id = ?1")
                .setParameter(1, from)
                .setParameter(2, into)
                .executeUpdate();
        List<ChangeEvent> events = new ArrayList<>(articles(articleIds, now));
        events.addAll(quotes(quoteIds, now));
        database.clear();
        return new Moved(events, quoteIds);
    }

    /** Articles that named both name one less now. */
    private List<ChangeEvent> articles(List<String> ids, Instant now) {
        List<ChangeEvent> events = new ArrayList<>();
        for (String id : ids) {
            List<?> published = database.createNativeQuery("""
                            update article set entity_count = entity_count - 1, revision = revision + 1, updated_at = ?2
                            where id = ?1 returning case when status = 'PUBLISHED' then version end""")
                    .setParameter(1, id)
                    .setParameter(2, now)
                    .getResultList();
            published.stream()
                    .filter(java.util.Objects::nonNull)
                    .map(v -> ChangeEvent.of(ChangeKind.ARTICLE_UPDATED, id, ((Number) v).intValue()))
                    .forEach(events::add);
        }
        return events;
    }

    private List<ChangeEvent> quotes(List<String> ids, Instant now) {
        List<ChangeEvent> events = new ArrayList<>();
        for (String id : ids) {
            Object[] row = (Object[]) database.createNativeQuery("""
                            update quote set version = version + 1, updated_at = ?2 where id = ?1
                            returning version, published and status = 'ACTIVE' and review_state <> 'REJECTED'""")
                    .setParameter(1, id)
                    .setParameter(2, now)
                    .getSingleResult();
            if (Boolean.TRUE.equals(row[1])) {
                events.add(ChangeEvent.of(ChangeKind.QUOTE_UPDATED, id, ((Number) row[0]).intValue()));
            }
        }
        return events;
    }

    private static List<String> ids(Query query) {
        List<String> ids = new ArrayList<>();
        query.getResultList().forEach(id -> ids.add((String) id));
        return ids;
    }
}
