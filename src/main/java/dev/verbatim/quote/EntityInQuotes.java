package dev.verbatim.quote;

import dev.verbatim.change.ChangeEvent;
import dev.verbatim.change.ChangeKind;
import dev.verbatim.entity.EntityUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/** Quotes and statements show the names of speakers, of those spoken to or about, and of candidates. */
@ApplicationScoped
class EntityInQuotes implements EntityUse {

    private static final String QUOTES = """
            select id, version from quote where published and status = 'ACTIVE' and review_state <> 'REJECTED'
            and id in (
                select id from quote where speaker_id = ?1 or addressee_id = ?1
                union select quote_id from quote_about where entity_id = ?1
                union select id from quote where candidates <> '[]'
                    and candidates @> jsonb_build_array(jsonb_build_object('entityId', cast(?1 as text))))
            order by id""";

    private static final String STATEMENTS = "select id, version from statement where speaker_id = ?1 order by id";

    private final EntityManager database;

    EntityInQuotes(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<ChangeEvent> showing(String entityId) {
        List<ChangeEvent> events = new ArrayList<>(events(ChangeKind.QUOTE_UPDATED, QUOTES, entityId));
        events.addAll(events(ChangeKind.STATEMENT_UPDATED, STATEMENTS, entityId));
        return events;
    }

    private List<ChangeEvent> events(ChangeKind kind, String sql, String entityId) {
        List<ChangeEvent> events = new ArrayList<>();
        for (Object each :
                database.createNativeQuery(sql).setParameter(1, entityId).getResultList()) {
            Object[] row = (Object[]) each;
            events.add(ChangeEvent.of(kind, (String) row[0], ((Number) row[1]).intValue()));
        }
        return events;
    }
}
