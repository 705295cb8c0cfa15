package dev.verbatim.testsupport;

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
import java.util.List;
import javax.sql.DataSource;

/**
 * Fills an empty database with made-up articles, entities, quotes and links: any number, the same at every run, without
 * extraction. About a minute for 100,000 articles on one core. Text is words without meaning, spans are right.
 */
public final class GeneratedNewsroom {

    /** Of each kind, so that tests can name rows: {@code id("ent", 0)} is the entity in most articles. */
    public static String id(String prefix, long number) {
        return "%s_01%024x".formatted(prefix, number);
    }

    private GeneratedNewsroom() {}

    /** Generates into the migrated, empty database behind this connection, in one transaction. */
    public static void generate(Connection database, int articles) throws SQLException {
        int entities = Math.max(100, articles / 20);
        int words = Math.max(2000, Math.min(20_000, articles));
        boolean commits = database.getAutoCommit();
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            // One notice instead of one for each row
            switchNotices(statement, "disable");
            for (String sql : script().split("\n-{8}\n")) {
                statement.execute(sql.replace(":articles", String.valueOf(articles))
                        .replace(":entities", String.valueOf(entities))
                        .replace(":words", String.valueOf(words)));
            }
            switchNotices(statement, "enable");
            statement.execute("select pg_notify('verbatim_touch', '*')");
        }
        database.commit();
        database.setAutoCommit(commits);
    }

    private static void switchNotices(Statement statement, String how) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                statement.executeQuery("select distinct event_object_table from information_schema.triggers"
                        + " where trigger_name like '%\\_touch'")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        for (String table : tables) {
            statement.execute("alter table " + table + " " + how + " trigger user");
        }
    }

    /** Makes sure that the database holds this newsroom; generates it only when it is not there. */
    public static void ensure(DataSource database, int articles) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select count(*) from article where extractor = 'made/1'")) {
                found.next();
                if (found.getInt(1) >= articles) {
                    return;
                }
            }
            generate(connection, articles);
        }
    }

    private static String script() {
        try (InputStream in = GeneratedNewsroom.class.getResourceAsStream("/newsroom/generate.sql")) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: newsroom/generate.sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Command line: JDBC URL, user, password, number of articles. The schema must be there already. */
    public static void main(String[] args) throws SQLException {
        try (Connection database = DriverManager.getConnection(args[0], args[1], args[2])) {
            generate(database, Integer.parseInt(args[3]));
        }
    }
}
