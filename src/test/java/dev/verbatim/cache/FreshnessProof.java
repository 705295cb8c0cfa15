package dev.verbatim.cache;

import dev.verbatim.benchmark.ServiceProcess;
import dev.verbatim.database.Durability;
import dev.verbatim.database.EmbeddedDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two replicas as processes of their own, writers and readers on both, the connections that listen cut every few
 * seconds: no read may show what was before. Arguments: directory of {@code quarkus-run.jar}, an empty directory for its data,
 * first port, seconds.
 */
final class FreshnessProof {

    private static final String KEY = "freshness-proof-admin-key";
    private static final int ARTICLES = 8;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private FreshnessProof() {}

    public static void main(String[] args) throws Exception {
        Path directory = Files.createDirectories(Path.of(args[1]));
        int port = Integer.parseInt(args[2]);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, Durability.DISPOSABLE)) {
            try (ServiceProcess one =
                            ServiceProcess.service(args[0], port, environment(database, "one"), log(directory));
                    ServiceProcess two =
                            ServiceProcess.service(args[0], port + 1, environment(database, "two"), log(directory))) {
                Freshness run = new Freshness(List.of(one.base(), two.base()), KEY, articles(one.base()));
                Thread cutter = new Thread(() -> cut(database));
                cutter.setDaemon(true);
                cutter.start();
                run.go(3, 6, Duration.ofSeconds(Long.parseLong(args[3])), Long.MAX_VALUE);
                run.faults().stream().limit(20).forEach(System.out::println);
                System.out.printf(
                        "%d writes, %d reads, %d faults%n",
                        run.writes(), run.reads(), run.faults().size());
            }
        }
    }

    private static Path log(Path directory) {
        return directory.resolve("service.log");
    }

    private static Map<String, String> environment(EmbeddedDatabase database, String name) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", EmbeddedDatabase.NAME);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("VERBATIM_ADMIN_KEY", KEY);
        environment.put("VERBATIM_DATA_DIR", "target/freshness/" + name);
        environment.put("VERBATIM_RATE_LIMIT_ANONYMOUS", "100000000");
        environment.put("VERBATIM_RATE_LIMIT_KEYED", "100000000");
        return environment;
    }

    private static List<String> articles(String base) throws IOException, InterruptedException {
        String source = id(post(base + "/v1/sources", "POST", "{\"name\":\"Proof\"}"));
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            articles.add(id(post(
                    base + "/v1/sources/" + source + "/items/" + i,
                    "PUT",
                    "{\"title\":\"number 0 of " + i + "\",\"bodyText\":\"“It is fresh,” said Ada Fenwick.\"}")));
        }
        return articles;
    }

    private static String post(String address, String method, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static String id(String json) {
        return json.replaceAll("(?s)^\\{\"id\":\"([^\"]+)\".*", "$1");
    }

    /** Every five seconds, all connections that listen. */
    private static void cut(EmbeddedDatabase database) {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.NAME, database.password());
                Statement statement = connection.createStatement()) {
            while (true) {
                Thread.sleep(5000);
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                                + " and datname = current_database() and (query like '%change_horizon%' or query like '%-settle%')");
            }
        } catch (Exception e) {
            System.out.println("no more cuts: " + e);
        }
    }
}
