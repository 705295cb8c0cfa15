package dev.verbatim.database;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service's entry point: sees to a database, then starts Quarkus. */
@QuarkusMain
public final class Main {

    private static final String URL = "quarkus.datasource.jdbc.url";

    /** Wanted by default where the database is ours and new; which of them is new, the loader knows. */
    private static final String DEMO = "verbatim.demo";

    /** The service may use this much of the 10 s that process managers grant; the rest is for the database. */
    private static final int MILLIS_TO_DRAIN = 7_000;

    private Main() {}

    /** Exit code 1 and one line on standard error if the embedded database cannot be had. */
    public static void main(String... args) {
        Config config = ConfigProvider.getConfig();
        if (config.getOptionalValue(URL, String.class).isEmpty()) {
            try {
                embed(Path.of(config.getOptionalValue("verbatim.data-dir", String.class)
                        .orElse("data")));
            } catch (DatabaseStartException e) {
                System.err.println(e.getMessage());
                System.exit(1);
            }
        }
        Quarkus.run(args);
    }

    /** In dev mode the properties outlive each reload of the classes, and the database with them. */
    private static void embed(Path dataDirectory) {
        EmbeddedDatabase database = EmbeddedDatabase.start(dataDirectory, Durability.KEPT);
        System.setProperty(URL, database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", EmbeddedDatabase.NAME);
        System.setProperty("quarkus.datasource.password", database.password());
        if (ConfigProvider.getConfig().getOptionalValue(DEMO, String.class).isEmpty()) {
            System.setProperty(DEMO, "if-new");
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database), "database-stop"));
    }

    /** All shutdown hooks run at the same time: the database has to wait for the service, which still needs it. */
    private static void stop(EmbeddedDatabase database) {
        Application service = Application.currentApplication();
        if (service != null) {
            Thread drain = new Thread(service::awaitShutdown, "database-drain");
            drain.setDaemon(true);
            drain.start();
            try {
                drain.join(MILLIS_TO_DRAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        database.close();
    }
}
