package dev.verbatim.change;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/**
 * Compacts what is older than the retention: moves the horizon and deletes everything up to it but the newest
 * tombstone of each resource that is still gone. Readers who are behind the horizon get 410 (or read tombstones only,
 * which stay complete for ever).
 */
@ApplicationScoped
class ChangeRetention {

    private static final long LOCK = 0x5645_5242_4154_434FL;
    private static final int AT_ONCE = 50_000;

    private final EntityManager database;
    private final ChangeConfig config;
    private final Clock clock;

    ChangeRetention(EntityManager database, ChangeConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int removed;
        do {
            removed = compact(clock.instant().minus(config.retention()));
        } while (removed > 0);
    }

    /**
     * Compacts at most 50,000 changes from before this time; returns how many rows went. One replica at a time. Stops at
     * the first that is younger: a machine whose clock was behind for a while must not take what came before along.
     */
    @Transactional
    int compact(Instant before) {
        boolean mine = (boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(?1)", Boolean.class)
                .setParameter(1, LOCK)
                .getSingleResult();
        if (!mine) {
            return 0;
        }
        long old = number("select coalesce((select seq from change_horizon), 0)");
        long horizon = ((Number) database.createNativeQuery("""
                        select coalesce(max(seq), ?1) from
                            (select seq, bool_and(occurred_at < ?2) over (order by seq) as old
                                from change where seq > ?1 order by seq limit ?3) next
                        where old""")
                        .setParameter(1, old)
                        .setParameter(2, before)
                        .setParameter(3, AT_ONCE)
                        .getSingleResult())
                .longValue();
        if (horizon == old) {
            return 0;
        }
        return moveTo(horizon);
    }

    private int moveTo(long horizon) {
        database.createNativeQuery("insert into change_horizon (seq) values (?1)"
                        + " on conflict (single) do update set seq = excluded.seq")
                .setParameter(1, horizon)
                .executeUpdate();
        int removed = database.createNativeQuery("""
                        delete from change c where seq <= ?1 and (reason is null or exists (
                            select 1 from change l where l.resource_id = c.resource_id and l.seq > c.seq))""").setParameter(1, horizon).executeUpdate();
        Log.infof("Change log compacted up to %d: %d changes removed", horizon, removed);
        return removed;
    }

    private long number(String sql) {
        return ((Number) database.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
