package dev.verbatim.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.testsupport.Contract;
import dev.verbatim.testsupport.ContractDocument;
import dev.verbatim.testsupport.Exchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends generated requests to a running service and holds every answer against the contract it serves.
 *
 * <pre>
 * VERBATIM_ADMIN_KEY=adm VERBATIM_RATE_LIMIT_KEYED=100000000 VERBATIM_RATE_LIMIT_ANONYMOUS=100000000 \
 *   java -jar target/quarkus-app/quarkus-run.jar &amp;
 * java -cp "target/test-classes:target/quarkus-app/lib/main/*:$TEST_LIBRARIES" \
 *   dev.verbatim.fuzz.ContractFuzz http://127.0.0.1:8080 adm 100000 1
 * </pre>
 *
 * The arguments: the service, its admin key, how many requests, the seed, at most how many
 * minutes. Exit code 0: no answer of 5xx, none that the
 * contract does not have, no connection left without an answer.
 */
public final class ContractFuzz {

    private static final int THREADS = 3;
    private static final int PROBES = 1500;
    private static final int SHOWN = 3;

    private final URI service;
    private final InetSocketAddress address;
    private final Contract contract;
    private final Harvest harvest = new Harvest();
    private final List<String> keys = new ArrayList<>();
    private final AtomicInteger left;
    private final AtomicInteger done = new AtomicInteger();
    private final long deadline;
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, List<String>> faults = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    private ContractFuzz(URI service, int requests, int minutes) throws IOException, InterruptedException {
        this.service = service;
        this.address = new InetSocketAddress(service.getHost(), service.getPort());
        this.left = new AtomicInteger(requests);
        this.deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
        this.contract = new Contract(ContractDocument.of(http("GET", "/openapi?format=json", "none", "")));
    }

    /** Runs; the arguments are those of the class comment. */
    public static void main(String... arguments) throws Exception {
        int requests = Integer.parseInt(arguments[2]);
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : System.nanoTime();
        int minutes = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 600;
        ContractFuzz fuzz = new ContractFuzz(URI.create(arguments[0]), requests, minutes);
        System.exit(fuzz.run(arguments[1], seed) ? 0 : 1);
    }

    private boolean run(String admin, long seed) throws Exception {
        keys.add(admin);
        for (String role : List.of("reader", "ingest", "editor", "admin")) {
            String made = http("POST", "/v1/api-keys", admin, "{\"name\":\"fuzz\",\"roles\":[\"" + role + "\"]}");
            JsonNode key = new ObjectMapper().readTree(made);
            keys.add(key.path("secret").asText());
            // Or they are soon revoked, and everything is a 401
            harvest.spare(key.path("id").asText());
        }
        keys.add("unknown");
        probe();
        String before = probe();
        long began = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            SplittableRandom random = new SplittableRandom(seed + i);
            threads.add(new Thread(() -> work(new Requests(contract.document(), harvest, random, keys))));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        long seconds = Math.max(1, (System.nanoTime() - began) / 1_000_000_000);
        System.out.printf("seed %d, %d requests in %d s; statuses %s%n", seed, done.get(), seconds, statuses);
        System.out.printf("before: %s%nafter:  %s%n", before, probe());
        counts.forEach((fault, count) -> System.out.println(
                "\nFAULT x" + count + ": " + fault + "\n" + String.join("\n--\n", faults.get(fault))));
        System.out.println(counts.isEmpty() ? "no faults" : counts.size() + " kinds of faults");
        return counts.isEmpty();
    }

    private void work(Requests requests) {
        String previous = "";
        try (Connection connection = new Connection(address)) {
            while (System.nanoTime() < deadline && left.getAndDecrement() > 0) {
                done.incrementAndGet();
                Sent sent = requests.next();
                exchange(connection, sent, previous);
                previous = sent.toString();
            }
        } catch (IOException e) {
            note("connection", e.toString());
        }
    }

    private void exchange(Connection connection, Sent sent, String previous) {
        try {
            Connection.Answer answer = connection.send(sent.bytes(), sent.method());
            synchronized (statuses) {
                statuses.merge(answer.status(), 1, Integer::sum);
            }
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            harvest.read(text, Optional.of(answer.header("etag")).filter(tag -> !tag.isEmpty()));
            hold(sent, answer, text);
        } catch (IOException e) {
            note(sent.operation() + " got no answer: " + e.getMessage(), sent + "\nAFTER " + previous);
        } catch (RuntimeException e) {
            note(sent.operation() + " cannot be checked: " + e, sent.toString());
        }
    }

    private void hold(Sent sent, Connection.Answer answer, String text) {
        String shown = sent + "\n-> " + answer.status() + " " + answer.headers() + "\n"
                + (text.length() > 1500 ? text.substring(0, 1500) + "…" : text);
        if (answer.status() >= 500) {
            note(sent.operation() + " answered " + answer.status(), shown);
        }
        if (answer.headers().containsKey("x-injected")) {
            note(sent.operation() + " lets headers be injected", shown);
        }
        if (sent.wild()) {
            boolean problem = answer.isBare() || answer.header("content-type").equals("application/problem+json");
            if (answer.status() >= 400
                    && answer.status() < 500
                    && !problem
                    && !sent.method().equals("HEAD")) {
                note("wild: " + answer.status() + " is no problem+json", shown);
            }
            return;
        }
        Exchange exchange = new Exchange(
                sent.method(),
                sent.path(),
                sent.query(),
                sent.type(),
                sent.body() == null ? null : new String(sent.body(), StandardCharsets.UTF_8),
                answer.status(),
                answer.headers(),
                endless(answer) ? new byte[0] : answer.body());
        for (String fault : contract.faults(exchange)) {
            note(sent.operation() + ": " + fault.replaceAll("/\\d+", "/n"), shown);
        }
    }

    private static boolean endless(Connection.Answer answer) {
        return answer.header("content-type").startsWith("text/event-stream");
    }

    private synchronized void note(String fault, String shown) {
        String kind = fault.length() > 300 ? fault.substring(0, 300) : fault;
        counts.merge(kind, 1, Integer::sum);
        List<String> examples = faults.computeIfAbsent(kind, f -> new ArrayList<>());
        if (examples.size() < SHOWN) {
            examples.add(shown);
        }
    }

    /** How fast a list and a page of quotes are answered, one after the other: half of them and 99 in 100. */
    private String probe() throws IOException {
        long[] micros = new long[PROBES];
        try (Connection connection = new Connection(address)) {
            for (int i = 0; i < PROBES; i++) {
                // the limit changes, so that memory in front of the database cannot answer all of it
                String path = (i % 2 == 0 ? "/v1/articles?limit=" : "/v1/quotes?limit=") + (1 + i % 20);
                byte[] request =
                        ("GET " + path + " HTTP/1.1\r\nHost: fuzz\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
                long began = System.nanoTime();
                connection.send(request, "GET");
                micros[i] = (System.nanoTime() - began) / 1000;
            }
        }
        Arrays.sort(micros);
        return "p50 %d us, p99 %d us".formatted(micros[PROBES / 2], micros[PROBES * 99 / 100]);
    }

    private String http(String method, String path, String key, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (!key.equals("none")) {
            request.header("Authorization", "Bearer " + key);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
