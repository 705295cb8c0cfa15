package dev.verbatim.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Writes the log. Call it last in the transaction: from here to the commit, no other change is committed. */
@ApplicationScoped
public class ChangeLog {

    /** Any number that nobody else uses for {@code pg_advisory_xact_lock}. */
    private static final long LOCK = 0x5645_5242_4154_494DL;

    private static final String INSERT = """
            insert into change (type, occurred_at, resource_type, resource_id, version, reason, replaced_by)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final EntityManager database;
    private final Clock clock;

    ChangeLog(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Waits until every change with a lower number is committed. {@link #append} does it itself; call it earlier only
     * when the transaction updates rows that many transactions update (counters), always in the same order: log first.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    /** Appends in this order, in the running transaction, and wakes the listeners when it commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<ChangeEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        lock();
        Instant now = clock.instant();
        database.flush();
        database.unwrap(Session.class).doWork(connection -> insert(connection, events, now));
        database.createNativeQuery("select 1 from pg_notify('verbatim_change', '')")
                .getSingleResult();
    }

    private static void insert(Connection connection, List<ChangeEvent> events, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (ChangeEvent event : events) {
                insert.setString(1, event.kind().event());
                insert.setTimestamp(2, Timestamp.from(now));
                insert.setString(3, event.kind().resourceType().name());
                insert.setString(4, event.resourceId());
                insert.setInt(5, event.version());
                insert.setString(6, nameOf(event.reason()));
                insert.setString(7, event.replacedBy());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static @Nullable String nameOf(ChangeEvent.@Nullable Reason reason) {
        return reason == null ? null : reason.name();
    }
}
