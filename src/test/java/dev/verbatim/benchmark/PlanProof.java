package dev.verbatim.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.database.Durability;
import dev.verbatim.database.EmbeddedDatabase;
import dev.verbatim.testsupport.GeneratedNewsroom;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Asks for every documented list, with each filter, each pair of filters and each order, and reads from the database's
 * own log how it was answered ({@code auto_explain}): a sequential scan of a large table is a fault, and so is a list
 * that read far more rows than it shows. Arguments: directory of {@code quarkus-run.jar}, an empty directory, number of articles.
 * Ends with status 1 when there are faults; {@code plans.tsv} beside the database's log has all.
 */
public final class PlanProof {

    private static final Set<String> LARGE = Set.of(
            "article",
            "article_version",
            "article_term",
            "article_entity",
            "quote",
            "quote_about",
            "mention",
            "statement",
            "entity",
            "change");

    private static final String EXPLAIN = "-c session_preload_libraries=auto_explain -c auto_explain.log_min_duration=0"
            + " -c auto_explain.log_analyze=on -c auto_explain.log_timing=off -c auto_explain.log_format=json";

    private static final String PLAN_END = "\n\t}\n";

    private static final int PORT = Integer.getInteger("benchmark.port", 9310);

    /** For a page of twenty, with what comes along; most read some hundreds. */
    private static final long MOST_ROWS = Long.getLong("plans.rows", 2_000);

    private final ObjectMapper json = new ObjectMapper();
    private final List<Answered> answered = new ArrayList<>();
    private final ServiceProcess service;
    private final Path log;
    private long seen;

    private record Answered(String path, long rows, double millis, String sequential, String where) {

        /** For a comparison of two sizes. */
        String line() {
            return path + "\t" + rows + "\t" + millis + "\t" + sequential + "\t" + where;
        }

        boolean isFault() {
            return !sequential.isEmpty() || rows > MOST_ROWS;
        }
    }

    private PlanProof(ServiceProcess service, Path log) throws IOException {
        this.service = service;
        this.log = log;
        seen = Files.size(log);
    }

    public static void main(String[] args) throws Exception {
        Path directory = Files.createDirectories(Path.of(args[1]));
        int articles = Integer.parseInt(args[2]);
        boolean sound;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, Durability.DISPOSABLE)) {
            letLoadLibraries(database);
            sound = prove(args[0], directory, database, articles);
        }
        System.exit(sound ? 0 : 1);
    }

    /** Which only superusers may. */
    private static void letLoadLibraries(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), "postgres", database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("alter role " + EmbeddedDatabase.NAME + " superuser");
        }
    }

    private static boolean prove(String app, Path directory, EmbeddedDatabase database, int articles) throws Exception {
        try (ServiceProcess service =
                ServiceProcess.service(app, PORT, environment(database, directory), directory.resolve("service.log"))) {
            try (Connection connection =
                    DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.NAME, database.password())) {
                if (Benchmark.count(connection) < articles) {
                    GeneratedNewsroom.generate(connection, articles);
                }
            }
            Benchmark.awaitIndex(service, articles);
            return new PlanProof(service, directory.resolve("postgresql/server.log")).ask(Lists.of(articles));
        }
    }

    private static Map<String, String> environment(EmbeddedDatabase database, Path directory) {
        Map<String, String> environment = new HashMap<>();
        String options = URLEncoder.encode(EXPLAIN, StandardCharsets.UTF_8).replace("+", "%20");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl() + "?options=" + options);
        environment.put("QUARKUS_DATASOURCE_USERNAME", EmbeddedDatabase.NAME);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("VERBATIM_DATA_DIR", directory.resolve("data").toString());
        environment.put("VERBATIM_DEMO", "false");
        environment.put("VERBATIM_ADMIN_KEY", "plan-proof-admin-key");
        environment.put("VERBATIM_CACHE_ENABLED", "false");
        // What is generated is old
        environment.put("VERBATIM_CHANGES_RETENTION", "P36500D");
        environment.put("VERBATIM_RATE_LIMIT_ANONYMOUS", "100000000");
        return environment;
    }

    private boolean ask(List<String> paths) throws IOException {
        // What the service did until now is not what is asked here
        read();
        for (String path : paths) {
            String body = Asking.text(service.base() + path);
            if (body.contains("change-position-expired")) {
                System.out.println("not asked, since the beginning of the log is compacted away: " + path);
                continue;
            }
            if (!body.startsWith("{\"items\":")) {
                throw new IllegalStateException(path + " answered " + body);
            }
            answered.add(judge(path, read()));
        }
        Files.write(
                log.resolveSibling("plans.tsv"),
                answered.stream().map(Answered::line).toList());
        List<Answered> faults = answered.stream().filter(Answered::isFault).toList();
        faults.forEach(PlanProof::print);
        answered.stream()
                .sorted(Comparator.comparingLong(Answered::rows).reversed())
                .limit(10)
                .forEach(PlanProof::print);
        System.out.printf("%d lists asked for, %d faults%n", paths.size(), faults.size());
        return faults.isEmpty();
    }

    private static void print(Answered answered) {
        System.out.printf(
                Locale.ROOT,
                "%s %,9d rows %7.1f ms %s %s %s%n",
                answered.isFault() ? "FAULT" : "     ",
                answered.rows(),
                answered.millis(),
                answered.path(),
                answered.sequential(),
                answered.where());
    }

    /** The plans that the database has logged since the last call; one that is still being written waits for the next. */
    private List<JsonNode> read() throws IOException {
        String logged;
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(seen);
            logged = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        int end = logged.lastIndexOf(PLAN_END) + PLAN_END.length();
        if (end < PLAN_END.length()) {
            return List.of();
        }
        String whole = logged.substring(0, end);
        seen += whole.getBytes(StandardCharsets.UTF_8).length;
        return plans(whole);
    }

    private List<JsonNode> plans(String logged) throws IOException {
        List<JsonNode> plans = new ArrayList<>();
        StringBuilder plan = new StringBuilder();
        double millis = 0;
        for (String line : (logged + "end").split("\n")) {
            if (line.startsWith("\t")) {
                plan.append(line.strip()).append('\n');
                continue;
            }
            if (plan.length() > 0) {
                plans.add(((ObjectNode) json.readTree(plan.toString())).put("millis", millis));
                plan.setLength(0);
            }
            if (line.contains("duration: ")) {
                millis = Double.parseDouble(line.replaceAll(".*duration: ([0-9.]+) ms.*", "$1"));
            }
        }
        return plans;
    }

    private static Answered judge(String path, List<JsonNode> plans) {
        long rows = 0;
        double millis = 0;
        List<String> sequential = new ArrayList<>();
        Map<String, Long> where = new HashMap<>();
        for (JsonNode plan : plans) {
            millis += plan.path("millis").asDouble();
            for (JsonNode node : nodes(plan.path("Plan"), new ArrayList<>())) {
                String table = node.path("Relation Name").asText("");
                long read = table.isEmpty() ? 0 : rows(node);
                rows += read;
                where.merge(table + " " + node.path("Index Name").asText(""), read, Long::sum);
                if (node.path("Node Type").asText().equals("Seq Scan") && LARGE.contains(table)) {
                    sequential.add("sequential: " + table);
                }
            }
        }
        return new Answered(path, rows, millis, String.join(" ", sequential), most(where));
    }

    private static String most(Map<String, Long> where) {
        return where.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(e -> e.getKey() + " " + e.getValue())
                .orElse("");
    }

    private static long rows(JsonNode node) {
        double each = node.path("Actual Rows").asDouble()
                + node.path("Rows Removed by Filter").asDouble()
                + node.path("Rows Removed by Index Recheck").asDouble()
                + node.path("Rows Removed by Join Filter").asDouble();
        return Math.round(each * node.path("Actual Loops").asDouble());
    }

    private static List<JsonNode> nodes(JsonNode node, List<JsonNode> all) {
        all.add(node);
        node.path("Plans").forEach(child -> nodes(child, all));
        return all;
    }
}
