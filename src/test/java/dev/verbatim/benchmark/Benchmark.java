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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What an answer costs, warm and cold, against what it could cost at the least.
 *
 * <p>Arguments: directory of {@code quarkus-run.jar}, directory for results, numbers of articles apart by spaces. For each number a
 * database of its own is filled with made-up articles. Service, yardsticks and load generator are processes of their
 * own. Costs are processor time, which another load on the machine changes little; rates are what this machine gave.
 * Warm answers cost the same whatever the number of articles, so yardsticks are asked once, for the first number.
 */
public final class Benchmark {

    private static final int SERVICE_PORT = Integer.getInteger("benchmark.port", 9310);
    private static final String KEY = "benchmark-admin-key";

    private final String app;
    private final Path results;
    private final Loads loads;
    private final List<Measured> table = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Benchmark(String app, Path results) {
        this.app = app;
        this.results = results;
        this.loads = new Loads(results);
    }

    public static void main(String[] args) throws Exception {
        Path results = Files.createDirectories(Path.of(args[1]));
        Benchmark benchmark = new Benchmark(args[0], results);
        for (String articles : args[2].split(" ")) {
            benchmark.run(Integer.parseInt(articles));
            benchmark.write();
        }
        System.out.println(Files.readString(results.resolve("benchmark.md")));
    }

    /** After each number: whoever stops it keeps what was measured. */
    private void write() throws IOException {
        Files.writeString(results.resolve("benchmark.md"), Report.table(table) + "\n" + Report.notes(notes));
        Files.writeString(results.resolve("benchmark.svg"), Report.plot(table));
    }

    private void run(int articles) throws Exception {
        Path directory = results.resolve("database-" + articles);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, Durability.DISPOSABLE)) {
            long postmaster = Long.parseLong(
                    Files.readAllLines(find(directory, "postmaster.pid")).get(0).strip());
            Map<String, String> environment = environment(database, articles);
            long began = System.nanoTime();
            try (ServiceProcess service = service(environment)) {
                note(
                        "%,d articles: first answer of the service after %.1f s, memory %s",
                        articles, seconds(began), service.memory());
                began = System.nanoTime();
                try (Connection connection = connect(database)) {
                    if (count(connection) < articles) {
                        GeneratedNewsroom.generate(connection, articles);
                    }
                }
                awaitIndex(service, articles);
                note("%,d articles: generated and indexed after %.0f s", articles, seconds(began));
                warm(articles, service, postmaster);
                note("%,d articles: memory, warm: %s", articles, service.memory());
            }
            environment.put("VERBATIM_CACHE_ENABLED", "false");
            try (ServiceProcess service = service(environment)) {
                cold(articles, service, postmaster, database);
                note("%,d articles: memory, without answers in memory: %s", articles, service.memory());
            }
        }
    }

    private ServiceProcess service(Map<String, String> environment) throws IOException {
        return ServiceProcess.service(app, SERVICE_PORT, environment, results.resolve("service.log"));
    }

    private Map<String, String> environment(EmbeddedDatabase database, int articles) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", EmbeddedDatabase.NAME);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("VERBATIM_DATA_DIR", results.resolve("data-" + articles).toString());
        environment.put("VERBATIM_DEMO", "false");
        environment.put("VERBATIM_ADMIN_KEY", KEY);
        // What is generated is old: its log would be compacted away while answers are measured
        environment.put("VERBATIM_CHANGES_RETENTION", "P36500D");
        // One address asks everything here
        environment.put("VERBATIM_RATE_LIMIT_ANONYMOUS", "100000000");
        environment.put("VERBATIM_RATE_LIMIT_KEYED", "100000000");
        return environment;
    }

    private static Connection connect(EmbeddedDatabase database) throws Exception {
        return DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.NAME, database.password());
    }

    static int count(Connection connection) throws Exception {
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
    static void awaitIndex(ServiceProcess service, int articles) throws IOException {
        String newest = GeneratedNewsroom.id("art", articles - 2);
        String title = Asking.text(service.base() + "/v1/articles/" + newest)
                .replaceAll("(?s).*\"title\":\"([^\"]*)\".*", "$1");
        String search = service.base() + "/v1/articles?q=" + title.replace(" ", "%20");
        for (int i = 0; i < 3600 && !Asking.text(search).contains(newest); i++) {
            ServiceProcess.pause(1000);
        }
    }

    private void warm(int articles, ServiceProcess service, long postmaster) throws Exception {
        List<Question> questions = questions(articles, service);
        // Searches are not kept in memory: among others they would leave these no time to be compiled
        List<Question> kept =
                questions.stream().filter(q -> !q.name().startsWith("search")).toList();
        loads.warmUp(service, Load.warm(articles, "all", mixed(kept, 200, articles)));
        for (Question question : questions) {
            add(loads.ask(service, postmaster, Load.warm(articles, question.name(), question.paths(200, articles))));
        }
        if (table.size() == questions.size()) {
            Yardsticks yardsticks = new Yardsticks(loads, results, SERVICE_PORT + 1);
            for (Question question : questions.subList(0, 2)) {
                note(
                        "%s",
                        yardsticks.compare(
                                service, question.name(), question.path().apply(0), "", this::add));
            }
            String item = questions.get(0).path().apply(0);
            note("%s", yardsticks.compare(service, "304 of an item", item, "If-None-Match: *", this::add));
        }
    }

    private static List<Question> questions(int articles, ServiceProcess service) throws IOException {
        return Question.all(articles, Asking.cursor(service.base(), 400), Asking.words(service.base()));
    }

    /** All questions in turn, each so many times. */
    private static List<String> mixed(List<Question> questions, int times, int articles) {
        List<List<String>> each =
                questions.stream().map(q -> q.paths(times, articles)).toList();
        return IntStream.range(0, times)
                .boxed()
                .flatMap(i -> each.stream().map(paths -> paths.get(i % paths.size())))
                .toList();
    }

    private void cold(int articles, ServiceProcess service, long postmaster, EmbeddedDatabase database)
            throws Exception {
        List<Question> questions = questions(articles, service);
        loads.warmUp(service, Load.cold(articles, "all", mixed(questions, 2_000, articles)));
        for (Question question : questions) {
            add(loads.ask(service, postmaster, Load.cold(articles, question.name(), question.paths(20_000, articles))));
        }
        add(loads.sql(articles, database));
        loads.warmUp(service, Load.writing(articles, Question.writes(20_000), KEY));
        add(loads.ask(service, postmaster, Load.writing(articles, Question.writes(20_000), KEY)));
    }

    private void add(Measured measured) {
        table.add(measured);
        System.out.println(measured);
    }

    private void note(String format, Object... values) {
        notes.add(String.format(Locale.ROOT, format, values));
        System.out.println(notes.get(notes.size() - 1));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
