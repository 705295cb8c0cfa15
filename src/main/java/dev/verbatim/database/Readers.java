package dev.verbatim.database;

import dev.verbatim.http.CommitListener;
import dev.verbatim.http.Commits;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A standby of the database that reads may go to, where {@code quarkus.datasource.readers.jdbc.url} names one. It is
 * used while it has replayed everything that this service has been told of ({@link Commits}): no reader is shown less
 * from it than from the primary, and least of all a writer what was before its write. At all other times, and when it is
 * away, reads go to the primary.
 */
@ApplicationScoped
public class Readers implements CommitListener {

    /** The name of the second data source. */
    static final String NAME = "readers";

    private static final long NEVER = -1;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration REPLAY_LOOK = Duration.ofMillis(2);
    private static final String WRITTEN = "select pg_current_wal_insert_lsn()::text";
    private static final String REPLAYED =
            "select pg_is_in_recovery() and pg_wal_lsn_diff(pg_last_wal_replay_lsn(), ?::pg_lsn) >= 0";

    private final AgroalDataSource primary;
    private final InjectableInstance<AgroalDataSource> standby;
    private final Commits commits;
    private volatile long caughtUp = NEVER;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    Readers(
            AgroalDataSource primary,
            @DataSource(NAME) InjectableInstance<AgroalDataSource> standby,
            Commits commits,
            MeterRegistry meters) {
        this.primary = primary;
        this.standby = standby;
        this.commits = commits;
        if (isConfigured()) {
            Gauge.builder("verbatim.readers.current", this, r -> r.areCurrent() ? 1 : 0)
                    .description("Whether reads may go to the standby now")
                    .register(meters);
        }
    }

    private boolean isConfigured() {
        return standby.getHandle().getBean().isActive();
    }

    /** Whether the standby may answer now. */
    boolean areCurrent() {
        long seen = caughtUp;
        return seen != NEVER && seen == commits.generation() && commits.isCurrent();
    }

    AgroalDataSource standby() {
        return standby.get();
    }

    /** The standby cannot be had, or is perhaps not what it was: it is asked again before it is used. */
    void doubt() {
        caughtUp = NEVER;
        wake();
    }

    @Override
    public void committed(Collection<String> touched) {
        wake();
    }

    @Override
    public void forget() {
        wake();
    }

    private void wake() {
        LockSupport.unpark(thread);
    }

    void start(@Observes StartupEvent event) {
        if (isConfigured()) {
            thread = new Thread(this::run, "readers");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event) {
        stopping = true;
        wake();
    }

    private void run() {
        boolean fine = true;
        while (!stopping) {
            try {
                follow();
                fine = true;
            } catch (SQLException e) {
                caughtUp = NEVER;
                if (fine && !stopping) {
                    Log.warnf("The standby is not read from for now: %s", e.getMessage());
                }
                fine = false;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void follow() throws SQLException {
        long now = commits.generation();
        while (now != caughtUp && !stopping) {
            awaitReplay(written());
            caughtUp = now;
            now = commits.generation();
        }
    }

    private String written() throws SQLException {
        try (Connection connection = primary.getConnection();
                PreparedStatement asked = connection.prepareStatement(WRITTEN);
                ResultSet answer = asked.executeQuery()) {
            answer.next();
            return answer.getString(1);
        }
    }

    private void awaitReplay(String position) throws SQLException {
        try (Connection connection = standby().getConnection();
                PreparedStatement asked = connection.prepareStatement(REPLAYED)) {
            asked.setString(1, position);
            while (!stopping && !isTrue(asked)) {
                LockSupport.parkNanos(REPLAY_LOOK.toNanos());
            }
        }
    }

    private static boolean isTrue(PreparedStatement asked) throws SQLException {
        try (ResultSet answer = asked.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
