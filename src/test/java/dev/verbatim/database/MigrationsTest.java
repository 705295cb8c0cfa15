package dev.verbatim.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Whoever runs a version, however old, comes to the newest with all that is in the database. Rows of each version are in
 * {@code migration/V<n>.sql}; a database at any version in between is one that was released.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationsTest {

    private static Map<String, String> database;

    @BeforeAll
    static void start() {
        database = new TestDatabase().start();
    }

    @AfterAll
    static void dropAll() throws SQLException {
        for (String name : List.of("migrated_in_steps", "migrated_at_once")) {
            asSuperuser("drop database if exists " + name);
        }
    }

    @Test
    void every_version_with_rows_in_it_goes_on_to_the_next_and_keeps_them() throws SQLException {
        create("migrated_in_steps");
        try (Connection connection = connect("migrated_in_steps")) {
            Map<String, String> before = new TreeMap<>();
            for (MigrationInfo migration :
                    flyway("migrated_in_steps", "latest").info().all()) {
                String version = migration.getVersion().getVersion();
                flyway("migrated_in_steps", version).migrate();
                for (Map.Entry<String, String> row : before.entrySet()) {
                    assertThat(kept(connection, row))
                            .as("V%s keeps %s", version, row)
                            .isTrue();
                }
                execute(connection, resource("/migration/V" + version + ".sql"));
                before.clear();
                rows(connection, before);
            }
            assertThat(before).hasSizeGreaterThan(20);
        }
    }

    @Test
    void two_replicas_that_start_at_once_migrate_once() throws Exception {
        create("migrated_at_once");
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> start = () -> flyway("migrated_at_once", "latest").migrate().migrationsExecuted;
            int executed = 0;
            for (Future<Integer> replica : replicas.invokeAll(List.of(start, start))) {
                executed += replica.get();
            }
            assertThat(executed)
                    .isEqualTo(flyway("migrated_at_once", "latest").info().applied().length);
        } finally {
            replicas.shutdownNow();
        }
    }

    @Test
    void what_was_released_is_never_edited_and_what_is_new_comes_last() {
        List<String> released = resource("/migration/released.txt").lines().toList();
        List<String> found = Arrays.stream(flyway("verbatim", "latest").info().all())
                .map(m -> m.getVersion() + " " + m.getChecksum())
                .toList();
        assertThat(found).startsWith(released.toArray(String[]::new));
    }

    private static Flyway flyway(String name, String target) {
        return Flyway.configure()
                .dataSource(url(name), EmbeddedDatabase.NAME, database.get("quarkus.datasource.password"))
                .target(target)
                .load();
    }

    private static String url(String name) {
        return database.get("quarkus.datasource.jdbc.url").replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
    }

    private static Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(
                url(name), EmbeddedDatabase.NAME, database.get("quarkus.datasource.password"));
    }

    /** Only the superuser makes databases; it has the same password. */
    private static void asSuperuser(String sql) throws SQLException {
        try (Connection server =
                DriverManager.getConnection(url("postgres"), "postgres", database.get("quarkus.datasource.password"))) {
            execute(server, sql);
        }
    }

    private static void create(String name) throws SQLException {
        asSuperuser("drop database if exists " + name);
        asSuperuser("create database " + name + " owner " + EmbeddedDatabase.NAME);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All rows, each with its table and number. */
    private static void rows(Connection connection, Map<String, String> rows) throws SQLException {
        for (String table : tables(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("select to_jsonb(t)::text from " + table + " t")) {
                for (int i = 0; found.next(); i++) {
                    rows.put(table + " " + i, found.getString(1));
                }
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'"
                        + " and tablename <> 'flyway_schema_history' order by tablename")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    /** Whether there is still a row with all that this one had; it may have gained columns. */
    private static boolean kept(Connection connection, Map.Entry<String, String> row) throws SQLException {
        String table = row.getKey().split(" ")[0];
        try (var asked = connection.prepareStatement(
                "select exists (select 1 from " + table + " t where to_jsonb(t) @> ?::jsonb)")) {
            asked.setString(1, row.getValue());
            try (ResultSet answer = asked.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static String resource(String name) {
        try (InputStream in = MigrationsTest.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
