package dev.verbatim.quote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The look-ups and updates behind {@link StatementBook}. Each is answered from one index. */
@ApplicationScoped
class StatementRows {

    private static final int MAX_CANDIDATES = 200;

    private final EntityManager database;

    StatementRows(EntityManager database) {
        this.database = database;
    }

    List<StatementMember> members(Collection<String> quoteIds) {
        return members("where q.id in :ids order by q.start, q.id", quoteIds);
    }

    List<StatementMember> membersOf(String statementId) {
        return members("where q.statementId in :ids order by q.listedAt, q.id", List.of(statementId));
    }

    private List<StatementMember> members(String where, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createQuery(StatementMember.SELECT + where, Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(StatementMember::of)
                        .toList();
    }

    /** Occurrences by the same speaker that may share words with this quote, those of the very same words first. */
    List<StatementMember> alike(StatementMember quote, long hash, long[] shingles) {
        Map<String, StatementMember> found = new LinkedHashMap<>();
        ids(
                        "select id from quote where words_hash = ?1 and statement_id is not null and id <> ?2 order by id limit 20",
                        hash,
                        quote.id())
                .forEach(m -> found.put(m.id(), m));
        if (shingles.length > 0) {
            ids(
                            "select id from quote where shingles && ?1 and statement_id is not null and id <> ?2 limit "
                                    + MAX_CANDIDATES,
                            shingles,
                            quote.id())
                    .forEach(m -> found.putIfAbsent(m.id(), m));
        }
        return List.copyOf(found.values());
    }

    private List<StatementMember> ids(String sql, Object key, String except) {
        List<?> ids = database.createNativeQuery(sql)
                .setParameter(1, key)
                .setParameter(2, except)
                .getResultList();
        return members(ids.stream().map(String.class::cast).toList());
    }

    /** Keeps what {@link #alike} looks for. */
    void index(String quoteId, long hash, long[] shingles) {
        database.createNativeQuery("update quote set words_hash = ?2, shingles = ?3 where id = ?1")
                .setParameter(1, quoteId)
                .setParameter(2, hash)
                .setParameter(3, shingles)
                .executeUpdate();
    }

    /** Puts a quote into a statement, or with null into none. */
    void put(String quoteId, @Nullable String statementId) {
        String sql = statementId == null
                ? "update quote set statement_id = null, statement_match = null where id = ?1"
                : "update quote set statement_id = ?2 where id = ?1";
        var update = database.createNativeQuery(sql).setParameter(1, quoteId);
        if (statementId != null) {
            update.setParameter(2, statementId);
        }
        update.executeUpdate();
    }

    void match(String quoteId, StatementMatch match) {
        database.createNativeQuery("update quote set statement_match = ?2 where id = ?1")
                .setParameter(1, quoteId)
                .setParameter(2, match.name())
                .executeUpdate();
    }

    /** A quote that nobody touched now names another statement: its next version. */
    int touch(String quoteId, java.time.Instant now) {
        return ((Number) database.createNativeQuery(
                                "update quote set version = version + 1, updated_at = ?2 where id = ?1 returning version")
                        .setParameter(1, quoteId)
                        .setParameter(2, now)
                        .getSingleResult())
                .intValue();
    }
}
