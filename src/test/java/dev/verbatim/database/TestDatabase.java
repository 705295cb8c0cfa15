package dev.verbatim.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/**
 * The database of all {@code @QuarkusTest}s, without an annotation on any of them: Quarkus finds this class through
 * {@code META-INF/services}.
 *
 * <p>One server for the whole run, stopped when the JVM ends: Quarkus loads this class anew whenever a test brings
 * another profile, so that a system property has to remember the server. Its directory below {@code target} stays for
 * the next run, which saves unpacking and initdb; what the last run left in the database is thrown away.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String URL = "verbatim.test.database.url";
    private static final String PASSWORD = "verbatim.test.database.password";

    /** Starts the server at the first call in this JVM. */
    @Override
    public Map<String, String> start() {
        if (System.getProperty(URL) == null) {
            EmbeddedDatabase database =
                    EmbeddedDatabase.start(Path.of("target", "test-database"), Durability.DISPOSABLE);
            database.empty();
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            System.setProperty(PASSWORD, database.password());
            System.setProperty(URL, database.jdbcUrl());
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", System.getProperty(URL),
                "quarkus.datasource.username", EmbeddedDatabase.NAME,
                "quarkus.datasource.password", System.getProperty(PASSWORD));
    }

    /** Does nothing: the next profile of the run wants the same server. */
    @Override
    public void stop() {}
}
