package dev.verbatim.database.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills and compares, as often as the first argument says (50 if there is none); the second is the service's port
 * (9400), the third its jar. After {@code mvn package}:
 *
 * <pre>
 * java -cp "target/test-classes:target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*" \
 *     dev.verbatim.database.kill.KillLoop 50 9400
 * </pre>
 *
 * <p>Exit code 1 if an acknowledged write is missing or the service does not come back. The service's own output is in
 * {@code target/kill-loop.log}.
 */
public final class KillLoop {

    private static final Pattern NUMBER = Pattern.compile("crossing number (\\d+),");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private enum Victim {
        SERVICE,
        DATABASE,
        SERVICE_THEN_DATABASE,
        DATABASE_THEN_SERVICE
    }

    private final Service service;
    private final SplittableRandom random = new SplittableRandom();
    private final List<Writer> writers = new ArrayList<>();
    private int lost;

    private KillLoop(Service service) {
        this.service = service;
    }

    /** Runs the loop; the arguments are those of the class comment. */
    public static void main(String... arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        int port = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9400;
        Path jar = Path.of(arguments.length > 2 ? arguments[2] : "target/quarkus-app/quarkus-run.jar");
        KillLoop loop = new KillLoop(new Service(jar, Path.of("target", "kill loop data"), port));
        System.exit(loop.run(rounds) ? 0 : 1);
    }

    private boolean run(int rounds) throws Exception {
        service.start();
        try {
            String source = source();
            for (String name : List.of("a", "b")) {
                writers.add(new Writer(service, source, name + Instant.now().toEpochMilli()));
            }
            writers.forEach(writer -> new Thread(writer).start());
            awaitProgress();
            for (int round = 1; round <= rounds; round++) {
                round(round);
            }
            writers.forEach(Writer::stop);
            compare();
            System.out.println("stopped in time: " + service.stop());
        } finally {
            writers.forEach(Writer::stop);
            service.stop();
        }
        System.out.printf("%d kills, %d acknowledged writes, %d lost%n", rounds, acknowledged(), lost);
        return lost == 0;
    }

    private void round(int round) throws Exception {
        Thread.sleep(random.nextInt(200, 3000));
        long before = acknowledged();
        Victim victim = Victim.values()[random.nextInt(Victim.values().length)];
        kill(victim);
        Instant killed = Instant.now();
        if (!service.isAlive()) {
            service.start();
        }
        awaitProgress();
        Duration gap = Duration.between(killed, Instant.now());
        compare();
        System.out.printf(
                "%d: %s, writing again after %d ms, %d acknowledged, failures %s, lost %d%n",
                round, victim, gap.toMillis(), before, failures(), lost);
    }

    private void kill(Victim victim) throws IOException {
        boolean wholeTree = random.nextInt(2) == 0;
        if (victim == Victim.DATABASE || victim == Victim.DATABASE_THEN_SERVICE) {
            service.killDatabase(wholeTree);
        }
        if (victim != Victim.DATABASE) {
            service.killService();
        }
        if (victim == Victim.SERVICE_THEN_DATABASE) {
            service.killDatabase(wholeTree);
        }
    }

    private String source() throws Exception {
        Map<String, String> draft = Map.of("name", "Ferry office " + Instant.now());
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            try {
                Service.Answer answer = service.post("/v1/sources", draft);
                if (answer.status() == 201) {
                    return answer.body().get("id").asText();
                }
            } catch (IOException e) {
                // not listening yet
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The service did not start");
    }

    /** Until every writer has had another acknowledgement. */
    private void awaitProgress() throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        for (Writer writer : writers) {
            long before = writer.ledger().acknowledgements();
            while (writer.ledger().acknowledgements() == before) {
                if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException("No write is acknowledged any more");
                }
                Thread.sleep(20);
            }
        }
    }

    private void compare() throws IOException {
        for (Writer writer : writers) {
            // Read before the article: what is acknowledged by now must be there in a moment.
            for (Map.Entry<String, Ledger.Entry> entry :
                    writer.ledger().entries().entrySet()) {
                if (entry.getValue().acknowledged().isPresent()) {
                    compare(
                            writer,
                            entry.getKey(),
                            entry.getValue().acknowledged().orElseThrow());
                }
            }
        }
    }

    private void compare(Writer writer, String externalId, Ledger.Acknowledged acknowledged) throws IOException {
        Service.Answer answer = service.get("/v1/articles/" + acknowledged.id());
        Matcher stored = NUMBER.matcher(answer.body().path("body").path("text").asText());
        int number = stored.find() ? Integer.parseInt(stored.group(1)) : -1;
        int sent = writer.ledger().entries().get(externalId).sent();
        boolean right = number >= acknowledged.number()
                && number <= sent
                && answer.body().path("version").asInt() >= acknowledged.version();
        if (!right) {
            lost++;
            System.out.println("LOST " + externalId + ": " + acknowledged + ", sent " + sent + ", stored " + number
                    + ", " + answer.status());
        }
    }

    private long acknowledged() {
        return writers.stream()
                .mapToLong(writer -> writer.ledger().acknowledgements())
                .sum();
    }

    private Map<Integer, Integer> failures() {
        Map<Integer, Integer> all = new java.util.TreeMap<>();
        writers.forEach(writer -> writer.failures().forEach((status, count) -> all.merge(status, count, Integer::sum)));
        return all;
    }
}
