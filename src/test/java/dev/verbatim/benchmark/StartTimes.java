package dev.verbatim.benchmark;

import dev.verbatim.database.Durability;
import dev.verbatim.database.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long the packaged service takes from the start of its process to the first list it answers, and what memory it has
 * then: with a database outside and with its own, with and without an archive of its classes, each the median of three.
 * Arguments: directory of {@code quarkus-run.jar}, an empty directory.
 */
public final class StartTimes {

    private static final int PORT = Integer.getInteger("benchmark.port", 9310);
    private static final int ROUNDS = 3;

    private record Started(double seconds, String memory) {}

    private final String app;
    private final Path directory;

    private StartTimes(String app, Path directory) {
        this.app = app;
        this.directory = directory;
    }

    public static void main(String[] args) throws Exception {
        new StartTimes(args[0], Files.createDirectories(Path.of(args[1]))).run();
    }

    private void run() throws Exception {
        String archive = "-XX:SharedArchiveFile=" + directory.resolve("classes.jsa");
        System.out.println("| database | classes | first answer, s | memory |\n|---|---|---:|---|");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory.resolve("outside"), Durability.DISPOSABLE)) {
            Map<String, String> outside = environment("data-outside");
            outside.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
            outside.put("QUARKUS_DATASOURCE_USERNAME", EmbeddedDatabase.NAME);
            outside.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
            line("outside, first migrated", "as packaged", List.of(start(outside)));
            several("outside", "as packaged", outside);
            start(outside, "-XX:ArchiveClassesAtExit=" + directory.resolve("classes.jsa"));
            several("outside", "archive", outside, archive);
        }
        Map<String, String> own = environment("data-own");
        line("its own, first made", "as packaged", List.of(start(own)));
        several("its own", "as packaged", own);
        several("its own", "archive", own, archive);
    }

    private Map<String, String> environment(String data) {
        Map<String, String> environment = new HashMap<>();
        environment.put("VERBATIM_DATA_DIR", directory.resolve(data).toString());
        environment.put("VERBATIM_DEMO", "false");
        return environment;
    }

    private void several(String database, String classes, Map<String, String> environment, String... options)
            throws Exception {
        List<Started> all = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            all.add(start(environment, options));
        }
        line(database, classes, all);
    }

    private static void line(String database, String classes, List<Started> all) {
        Started median = all.stream()
                .sorted((a, b) -> Double.compare(a.seconds(), b.seconds()))
                .toList()
                .get(all.size() / 2);
        System.out.printf(
                Locale.ROOT, "| %s | %s | %.1f | %s |%n", database, classes, median.seconds(), median.memory());
    }

    private Started start(Map<String, String> environment, String... options) throws Exception {
        long began = System.nanoTime();
        try (ServiceProcess service = ServiceProcess.service(
                app, PORT, environment, directory.resolve("service.log"), Arrays.asList(options))) {
            service.await("/v1/articles");
            return new Started((System.nanoTime() - began) / 1e9, service.memory());
        }
    }
}
