package dev.verbatim.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Two replicas on one database, eight writers with random delays before commit, writers of articles over HTTP,
 * followers by page, long poll and stream, a webhook, and a mirror for every combination of resource types; services
 * are killed meanwhile as often as is asked. Prints what was missed, doubled or out of order, whether each mirror
 * equals the service row by row, and how long things took. Ends with 1 when anything was missed or differs.
 *
 * <p>Run by hand, on an empty database, from the class path of the tests:
 * {@code SyncProof APP JDBC_URL TRANSACTIONS MAX_DELAY_MS KILLS LISTENERS}, where APP is {@code target/quarkus-app}.
 * What runs in every build is {@link ChangeLogTest} and {@link MirrorTest}.
 */
final class SyncProof {

    private final List<Replica> replicas;
    private final String jdbcUrl;
    private final List<JsonNode> hooked = new CopyOnWriteArrayList<>();
    private final Map<String, Long> hookArrivals = new java.util.concurrent.ConcurrentHashMap<>();
    private volatile boolean killing = true;
    private int faults;

    private SyncProof(String app, String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
        int port = Integer.getInteger("port", 9500);
        this.replicas = List.of(new Replica(app, jdbcUrl, port), new Replica(app, jdbcUrl, port + 1));
    }

    public static void main(String[] args) throws Exception {
        SyncProof proof = new SyncProof(args[0], args[1]);
        try {
            proof.run(
                    Integer.parseInt(args[2]),
                    Integer.parseInt(args[3]),
                    Integer.parseInt(args[4]),
                    Integer.parseInt(args[5]));
        } finally {
            proof.replicas.forEach(Replica::kill);
        }
        System.exit(proof.faults == 0 ? 0 : 1);
    }

    private void run(int transactions, int maxDelay, int kills, int listeners) throws Exception {
        for (Replica replica : replicas) {
            replica.start();
            replica.awaitReady();
        }
        Api ahead = api(0, 1);
        subscribe(ahead);
        String source = ahead.send("POST", "/v1/sources", "{\"name\":\"The Proof\"}", "Authorization", key())
                .json()
                .get("id")
                .asText();
        article(ahead, source, 0);
        List<Mirror> mirrors = new ArrayList<>();
        for (Set<String> types : Mirror.combinations()) {
            mirrors.add(Mirror.loadAll(ahead, types));
        }
        List<Follower> followers = List.of(
                Follower.byPage(api(0, 1), 7),
                Follower.byPage(api(1, 0), 200),
                Follower.byLongPoll(api(0, 1)),
                Follower.byStream(api(1, 0), 42, 100));
        followers.forEach(Thread::start);
        if (listeners > 0) {
            listen(listeners);
        }
        Thread articles = new Thread(() -> {
            for (int i = 1; i <= 60; i++) {
                article(api(i % 2, 1 - i % 2), source, i % 40);
            }
        });
        Thread killer = new Thread(() -> kill(kills));
        long began = System.nanoTime();
        articles.start();
        killer.start();
        Writers writers = new Writers((id, beforeCommit) -> {
            try (Connection connection = connect()) {
                Writers.append(connection, id, beforeCommit);
            }
        });
        writers.run(8, transactions, maxDelay);
        double seconds = (System.nanoTime() - began) / 1e9;
        articles.join();
        killer.join();
        killing = false;
        report(writers, followers, seconds, transactions);
        for (Mirror mirror : mirrors) {
            mirror.catchUp();
            List<String> differences = mirror.differences(Mirror.loadAll(ahead, mirror.types()));
            faults += differences.size();
            System.out.printf(
                    "mirror of %s: %d rows, %d differ%n",
                    mirror.types(), mirror.rows().size(), differences.size());
            differences.stream().limit(3).forEach(System.out::println);
        }
    }

    private void report(Writers writers, List<Follower> followers, double seconds, int transactions) throws Exception {
        List<Long> log = log();
        System.out.printf(
                "log: %d changes, %d transactions by 8 writers in %.1f s = %.0f changes/s%n",
                log.size(), transactions, seconds, 2 * transactions / seconds);
        for (Follower follower : followers) {
            for (int i = 0; i < 600 && follower.seqs().size() < log.size(); i++) {
                Api.pause(100);
            }
            follower.end();
            print(follower.getName(), log, follower.seqs(), latencies(writers, follower.arrivals()));
        }
        for (int i = 0; i < 1800 && distinct().size() < log.size(); i++) {
            Api.pause(100);
        }
        print("webhook", log, seqs(), latencies(writers, hookArrivals));
    }

    private void print(String name, List<Long> log, List<Long> seen, List<Double> latencies) {
        Set<Long> distinct = new TreeSet<>(seen);
        long missed = log.stream().filter(s -> !distinct.contains(s)).count();
        long first = new ArrayList<>(new java.util.LinkedHashSet<>(seen)).equals(new ArrayList<>(distinct)) ? 0 : 1;
        faults += (int) missed + (int) first + (name.equals("webhook") ? 0 : seen.size() - distinct.size());
        System.out.printf(
                "%-10s missed %d, doubled %d, out of order %d, latency ms p50 %.1f p99 %.1f max %.1f (%d)%n",
                name,
                missed,
                seen.size() - distinct.size(),
                first,
                percentile(latencies, 50),
                percentile(latencies, 99),
                percentile(latencies, 100),
                latencies.size());
    }

    private static List<Double> latencies(Writers writers, Map<String, Long> arrivals) {
        List<Double> all = new ArrayList<>();
        writers.commits().forEach((id, at) -> {
            Long arrived = arrivals.get(id);
            if (arrived != null) {
                all.add((arrived - at) / 1e6);
            }
        });
        all.sort(null);
        return all;
    }

    private static double percentile(List<Double> sorted, int percent) {
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    /** Kills one replica after the other and starts it again, a few seconds apart. */
    private void kill(int times) {
        for (int i = 0; i < times && killing; i++) {
            Api.pause(4000);
            Replica victim = replicas.get(i % replicas.size());
            victim.kill();
            Api.pause(500);
            try {
                victim.start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            victim.awaitReady();
        }
    }

    /** Puts an article until it is taken; the text changes with the number, so that quotes come and go. */
    private static void article(Api api, String source, int number) {
        String body =
                "{\"title\":\"Ferry report " + number + "\",\"lang\":\"en\",\"status\":\"published\",\"bodyText\":"
                        + "\"“The ferry will sail on day " + System.nanoTime()
                        + " whatever the weather says,” said Ada Fenwick."
                        + "\\n\\n“We have waited long enough for this bridge,” said Tom Barrow.\"}";
        while (true) {
            try {
                Api.Answer answer =
                        api.send("PUT", "/v1/sources/" + source + "/items/" + number, body, "Authorization", key());
                if (answer.status() < 300) {
                    return;
                }
                System.out.println("article: " + answer.status() + " " + answer.body());
            } catch (IOException e) {
                // the replica was killed: the next one
            }
            Api.pause(500);
        }
    }

    private void subscribe(Api api) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            JsonNode data =
                    Api.JSON.readTree(exchange.getRequestBody().readAllBytes()).get("data");
            hookArrivals.put(data.get("resource").get("id").asText(), System.nanoTime());
            hooked.add(data);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        Api.Answer answer = api.send(
                "POST", "/v1/webhooks", "{\"url\":\"" + url + "\",\"events\":[\"*\"]}", "Authorization", key());
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.body());
        }
    }

    /** Opens streams and reports what they cost the first replica. */
    private void listen(int count) throws Exception {
        Replica first = replicas.get(0);
        long before = first.residentMegabytes();
        int threads = first.threads();
        long connections = connections();
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Socket socket = new Socket("127.0.0.1", first.port());
            socket.getOutputStream()
                    .write("GET /v1/changes/stream HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        Thread drain = new Thread(() -> drain(sockets));
        drain.setDaemon(true);
        drain.start();
        Api.pause(5000);
        System.out.printf(
                "%d listeners: resident memory %d -> %d MB, threads %d -> %d, connections to the database %d -> %d%n",
                count, before, first.residentMegabytes(), threads, first.threads(), connections, connections());
    }

    private long connections() throws Exception {
        try (Connection connection = connect();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from pg_stat_activity where datname = current_database()")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void drain(List<Socket> sockets) {
        byte[] buffer = new byte[65536];
        while (true) {
            for (Socket socket : sockets) {
                try {
                    int ready = socket.getInputStream().available();
                    if (ready > 0) {
                        socket.getInputStream().read(buffer);
                    }
                } catch (IOException e) {
                    return;
                }
            }
            Api.pause(20);
        }
    }

    private List<Long> seqs() {
        return hooked.stream().map(d -> d.get("seq").asLong()).toList();
    }

    private Set<Long> distinct() {
        return new TreeSet<>(seqs());
    }

    private List<Long> log() throws Exception {
        try (Connection connection = connect();
                ResultSet rows = connection.createStatement().executeQuery("select seq from change order by seq")) {
            List<Long> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getLong(1));
            }
            return all;
        }
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(jdbcUrl, "postgres", "x");
    }

    private Api api(int first, int second) {
        return new Api(List.of(replicas.get(first).base(), replicas.get(second).base()));
    }

    private static String key() {
        return "Bearer " + Replica.ADMIN_KEY;
    }
}
