package dev.verbatim.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A partner who follows the log on a thread of its own, and remembers what it was told and when.
 * {@link SyncProof} lets some of them run while services are killed.
 */
abstract class Follower extends Thread {

    final Api api;
    String position = "MA";
    private final List<Long> seqs = new ArrayList<>();
    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
    private volatile boolean ended;

    private Follower(Api api, String name) {
        super(name);
        this.api = api;
        setDaemon(true);
    }

    /** Asks for one page after the other. */
    static Follower byPage(Api api, int limit) {
        return new Follower(api, "page-" + limit) {
            @Override
            void follow() throws IOException {
                if (!page(api.get("/v1/changes?limit=" + limit + "&since=" + position))) {
                    Api.pause(20);
                }
            }
        };
    }

    /** Asks the service to wait. */
    static Follower byLongPoll(Api api) {
        return new Follower(api, "long-poll") {
            @Override
            void follow() throws IOException {
                page(api.get("/v1/changes?since=" + position, "Prefer", "wait=10"));
            }
        };
    }

    /** Listens to the stream, and hangs up after a random number of events. */
    static Follower byStream(Api api, long seed, int atMost) {
        Random random = new Random(seed);
        return new Follower(api, "stream") {
            @Override
            void follow() throws IOException {
                int hangUpAfter = 1 + random.nextInt(atMost);
                try (Stream<String> lines = api.lines("/v1/changes/stream", "Last-Event-ID", position)) {
                    var each = lines.iterator();
                    int events = 0;
                    String id = position;
                    while (events < hangUpAfter && !ended() && each.hasNext()) {
                        String line = each.next();
                        if (line.startsWith("id:")) {
                            id = line.substring(3).strip();
                        } else if (line.startsWith("data:")) {
                            take(Api.JSON.readTree(line.substring(5)));
                            position = id;
                            events++;
                        } else if (line.isEmpty()) {
                            position = id;
                        }
                    }
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }
        };
    }

    abstract void follow() throws IOException;

    @Override
    public void run() {
        while (!ended) {
            try {
                follow();
            } catch (IOException e) {
                Api.pause(50);
            }
        }
    }

    final boolean ended() {
        return ended;
    }

    void end() {
        ended = true;
        interrupt();
    }

    boolean page(Api.Answer answer) throws IOException {
        if (answer.status() != 200) {
            throw new IOException("status " + answer.status());
        }
        JsonNode page = answer.json();
        page.get("items").forEach(this::take);
        position = page.get("next").asText();
        return page.get("hasMore").asBoolean();
    }

    void take(JsonNode change) {
        synchronized (seqs) {
            seqs.add(change.get("seq").asLong());
        }
        arrivals.put(change.get("resource").get("id").asText(), System.nanoTime());
    }

    /** Every seq in the order of arrival, with repeats if there were any. */
    List<Long> seqs() {
        synchronized (seqs) {
            return List.copyOf(seqs);
        }
    }

    /** When the newest change of a resource arrived, by {@link System#nanoTime}. */
    Map<String, Long> arrivals() {
        return arrivals;
    }
}
