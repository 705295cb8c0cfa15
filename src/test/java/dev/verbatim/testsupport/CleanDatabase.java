package dev.verbatim.testsupport;

import dev.verbatim.http.Commits;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Empties every table but those that hold no data of a test: the migrations and the service's own secrets. Deletes,
 * since truncating some twenty tables of a few rows takes ten times as long; sequences run on, as they would in
 * production.
 */
public final class CleanDatabase {

    /** Referencing tables before the referenced; the self references of a table are checked at the statement's end. */
    private static final String TABLES = """
            with recursive depth (oid, level) as (
                select c.oid, 0 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = current_schema() and c.relkind in ('r', 'p') and not c.relispartition
                      and c.relname not in ('flyway_schema_history', 'secret')
                union
                select f.confrelid, d.level + 1 from depth d join pg_constraint f on f.conrelid = d.oid
                    where f.contype = 'f' and f.confrelid <> f.conrelid and d.level < 50
            )
            select format('delete from %I', relname) from depth join pg_class c on c.oid = depth.oid
                group by relname order by max(level), relname""";

    /**
     * The search index follows the log, which may be past its position again before it looks: told by nothing but
     * positions, it would keep what former tests wrote.
     */
    private static final String ANOTHER_DATABASE =
            "update secret set value = gen_random_uuid()::text where name = 'database-id'";

    /** So does what follows the log in memory: it has to look while the log is empty. */
    private static final String LOOK = "notify verbatim_change";

    private static final int ATTEMPTS = 5;
    private static final String DEADLOCK = "40P01";

    private static @Nullable String deletes;

    private CleanDatabase() {}

    /** Empties the tables of the application under test. */
    public static void now() {
        DataSource source = Arc.container().instance(DataSource.class).get();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            String sql = deletes;
            if (sql == null) {
                sql = String.join(";", rows(statement)) + ";" + ANOTHER_DATABASE + ";" + LOOK;
                deletes = sql;
            }
            execute(statement, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        // The second notice is heard only after the log was looked at for the first
        Commits commits = Arc.container().instance(Commits.class).get();
        commits.await();
        commits.await();
    }

    /** What works in the background, such as the dispatcher of webhooks, may hold rows in another order. */
    private static void execute(Statement statement, String sql) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                statement.execute(sql);
                return;
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !DEADLOCK.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    private static List<String> rows(Statement statement) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(TABLES)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
