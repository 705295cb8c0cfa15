package dev.verbatim.benchmark;

import dev.verbatim.database.Durability;
import dev.verbatim.database.EmbeddedDatabase;
import dev.verbatim.testsupport.GeneratedNewsroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an answer costs, warm and cold, against what it could cost at the least.
 *
 * <p>Arguments: directory of {@code quarkus-run.jar}, directory for results, numbers of articles. For each number a
 * database of its own is filled with made-up articles. Service, yardsticks and load generator are processes of their
 * own. Costs are processor time, which another load on the machine changes little; rates are what this machine gave.
 */
public final class Benchmark {

    private static final int SERVICE_PORT = Integer.getInteger("benchmark.port", 9310);
    private static final int SECONDS = Integer.getInteger("benchmark.seconds", 5);
    private static final int RATE = Integer.getInteger("benchmark.rate", 100);
    private static final int CONNECTIONS = 32;
    private static final int COLD_CONNECTIONS = 8;

    private final String app;
    private final Path results;
    private final List<Measured> table = new ArrayList<>();

    private Benchmark(String app, Path results) {
        this.app = app;
        this.results = results;
    }

    public static void main(String[] args) throws Exception {
        Path results = Files.createDirectories(Path.of(args[1]));
        Benchmark benchmark = new Benchmark(args[0], results);
        for (String articles : Arrays.asList(args).subList(2, args.length)) {
            benchmark.run(Integer.parseInt(articles));
        }
        Files.writeString(results.resolve("benchmark.md"), Report.table(benchmark.table));
        Files.writeString(results.resolve("benchmark.svg"), Report.plot(benchmark.table));
        System.out.println(Report.table(benchmark.table));
    }

    private void run(int articles) throws Exception {
        Path directory = results.resolve("database-" + articles);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, Durability.DISPOSABLE)) {
            long postmaster = Long.parseLong(
                    Files.readAllLines(find(directory, "postmaster.pid")).get(0).strip());
            Map<String, String> environment = environment(database);
            long began = System.nanoTime();
            try (ServiceProcess service = service(environment)) {
                say("%,d articles: first answer of the service after %.1f s", articles, seconds(began));
                began = System.nanoTime();
                try (Connection connection = connect(database)) {
                    if (count(connection) < articles) {
                        GeneratedNewsroom.generate(connection, articles);
                    }
                }
                awaitIndex(service, articles);
                say("generated and indexed after %.0f s", seconds(began));
                measure(articles, service, postmaster, database, true);
                say("memory, warm: %s", service.memory());
            }
            environment.put("VERBATIM_CACHE_ENABLED", "false");
            try (ServiceProcess service = service(environment)) {
                measure(articles, service, postmaster, database, false);
                say("memory, without answers in memory: %s", service.memory());
            }
        }
    }

    private ServiceProcess service(Map<String, String> environment) throws IOException {
        return ServiceProcess.service(app, SERVICE_PORT, environment, results.resolve("service.log"));
    }

    private Map<String, String> environment(EmbeddedDatabase database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", EmbeddedDatabase.NAME);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("VERBATIM_DATA_DIR", results.resolve("data").toString());
        environment.put("VERBATIM_DEMO", "false");
        environment.put("VERBATIM_ADMIN_KEY", "benchmark-admin-key");
        // One address asks everything here
        environment.put("VERBATIM_RATE_LIMIT_ANONYMOUS", "100000000");
        return environment;
    }

    private static Connection connect(EmbeddedDatabase database) throws Exception {
        return DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.NAME, database.password());
    }

    private static int count(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from article")) {
            found.next();
            return found.getInt(1);
        }
    }

    private static Path find(Path directory, String name) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(f -> f.endsWith(name)).findFirst().orElseThrow();
        }
    }

    /** The index follows the log; the newest article is there last. */
    private void awaitIndex(ServiceProcess service, int articles) throws IOException {
        String newest = GeneratedNewsroom.id("art", articles - 2);
        String title = Asking.text(service.base() + "/v1/articles/" + newest)
                .replaceAll("(?s).*\"title\":\"([^\"]*)\".*", "$1");
        String search = service.base() + "/v1/articles?q=" + title.replace(" ", "%20");
        for (int i = 0; i < 3600 && !Asking.text(search).contains(newest); i++) {
            ServiceProcess.pause(1000);
        }
    }

    private void measure(int articles, ServiceProcess service, long postmaster, EmbeddedDatabase database, boolean warm)
            throws Exception {
        String deep = Asking.cursor(service.base(), 400);
        List<String> words = Asking.words(service.base());
        for (Question question : Question.all(articles, deep, words)) {
            Path paths = Files.write(results.resolve("paths.txt"), question.paths(warm ? 200 : 20_000, articles));
            Measured cost = cost(articles, question.name(), service, postmaster, paths, "", warm);
            table.add(cost);
            say("%s", cost);
            if (warm && !question.isSearch()) {
                yardstick(articles, question, service, "");
            }
        }
        if (warm) {
            Question item = Question.all(articles, deep, words).get(0);
            Path paths = Files.write(results.resolve("paths.txt"), item.paths(200, articles));
            table.add(cost(articles, "304 of an item", service, postmaster, paths, "If-None-Match: *", true));
            yardstick(articles, new Question("304 of an item", item.path()), service, "If-None-Match: *");
        } else {
            sql(articles, database);
        }
    }

    private Measured cost(
            int articles, String name, ServiceProcess service, long postmaster, Path paths, String header, boolean warm)
            throws Exception {
        int connections = warm ? CONNECTIONS : COLD_CONNECTIONS;
        load(service.port(), paths, header, connections, SECONDS, 0);
        long cpu = service.cpuMicros();
        long sql = ServiceProcess.cpuMicrosOfDatabase(postmaster);
        Load most = load(service.port(), paths, header, connections, SECONDS, 0);
        double answers = most.perSecond() * SECONDS;
        double cost = (service.cpuMicros() - cpu) / answers;
        double sqlCost = (ServiceProcess.cpuMicrosOfDatabase(postmaster) - sql) / answers;
        Load steady = load(service.port(), paths, header, CONNECTIONS, SECONDS, RATE);
        return new Measured(
                articles,
                name,
                warm ? "warm" : "cold",
                most.perSecond(),
                cost,
                sqlCost,
                steady.p50(),
                steady.p99(),
                most.failures() + steady.failures());
    }

    private void yardstick(int articles, Question question, ServiceProcess service, String header) throws Exception {
        String path = question.path().apply(0);
        Path paths = Files.write(results.resolve("paths.txt"), List.of(path));
        int port = SERVICE_PORT + 1;
        try (ServiceProcess bare = ServiceProcess.main(
                BareServer.class, 0, port, results.resolve("bare.log"), String.valueOf(port), service.base() + path)) {
            bare.await("/");
            table.add(cost(articles, question.name() + ": bare Vert.x", bare, 0, paths, header, true));
            say("%s", table.get(table.size() - 1));
        }
    }

    private void sql(int articles, EmbeddedDatabase database) throws Exception {
        List<String> ids = Question.ids(20_000, articles);
        Path file = Files.write(results.resolve("ids.txt"), ids);
        Path out = Files.createTempFile(results, "sql", ".txt");
        try (ServiceProcess client = ServiceProcess.main(
                BareSql.class,
                0,
                0,
                out,
                database.jdbcUrl(),
                EmbeddedDatabase.NAME,
                database.password(),
                file.toString(),
                String.valueOf(SECONDS))) {
            client.exitCode();
        }
        String[] said = Files.readString(out).strip().split(" ");
        table.add(new Measured(
                articles,
                "item by id: bare SQL client",
                "cold",
                Double.parseDouble(said[0]),
                Double.parseDouble(said[1]),
                0,
                0,
                0,
                0));
        say("%s", table.get(table.size() - 1));
    }

    private record Load(double perSecond, int failures, long p50, long p99) {}

    private Load load(int port, Path paths, String header, int connections, int seconds, int rate) throws Exception {
        Path out = Files.createTempFile(results, "load", ".txt");
        try (ServiceProcess load = ServiceProcess.main(
                LoadGenerator.class,
                1,
                0,
                out,
                String.valueOf(port),
                paths.toString(),
                header,
                String.valueOf(connections),
                String.valueOf(seconds),
                String.valueOf(rate))) {
            load.exitCode();
        }
        List<String> lines = Files.readAllLines(out);
        Files.delete(out);
        String[] said = lines.get(lines.size() - 1).split(" ");
        return new Load(
                Double.parseDouble(said[0]),
                Integer.parseInt(said[1]),
                Long.parseLong(said[2]),
                Long.parseLong(said[3]));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
