package dev.verbatim.cache;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writers give articles ever higher numbers as titles, readers look at items, lists and feeds. Every read must show, of
 * each article, at least the number whose write was answered before the read began: by the same replica, or by another
 * at least {@link #DELAY} ago; and no number that nobody has begun to write.
 */
final class Freshness {

    /** In which another replica must have heard of a write. */
    static final Duration DELAY = Duration.ofMillis(100);

    private static final Pattern SHOWN = Pattern.compile("number (\\d+) of (\\d+)");
    private static final List<String> LISTS = List.of(
            "/v1/articles?limit=50",
            "/v1/articles?limit=50&include=quotes",
            "/v1/feeds/articles.json?limit=50",
            "/v1/feeds/articles.atom?limit=50");

    private record Answered(int replica, int number, long at) {}

    private final List<String> replicas;
    private final String key;
    private final List<String> articles;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicReferenceArray<List<Answered>> answered;
    private final Map<Integer, AtomicInteger> begun = new ConcurrentHashMap<>();
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong reads = new AtomicLong();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;

    /** {@code replicas} are base addresses; {@code key} may edit. */
    Freshness(List<String> replicas, String key, List<String> articles) {
        this.replicas = List.copyOf(replicas);
        this.key = key;
        this.articles = List.copyOf(articles);
        answered = new AtomicReferenceArray<>(articles.size());
        for (int i = 0; i < articles.size(); i++) {
            answered.set(i, List.of());
            begun.put(i, new AtomicInteger());
        }
    }

    /** Runs for so long, or until so many writes are done. Each article has one writer, so that numbers are written in their order. */
    void go(int writers, int readers, Duration time, long enough) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            int writer = i;
            threads.add(new Thread(() -> write(writer, writers)));
        }
        for (int i = 0; i < readers; i++) {
            Random random = new Random(i);
            threads.add(new Thread(() -> read(random)));
        }
        threads.forEach(Thread::start);
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end && writes.get() < enough) {
            Thread.sleep(10);
        }
        ended = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    long writes() {
        return writes.get();
    }

    long reads() {
        return reads.get();
    }

    private void write(int writer, int writers) {
        Random random = new Random(1000 + writer);
        while (!ended) {
            int article = writer + writers * random.nextInt((articles.size() - writer + writers - 1) / writers);
            int replica = random.nextInt(replicas.size());
            int number = numbers.incrementAndGet();
            begun.get(article).set(number);
            try {
                String address = replicas.get(replica) + "/v1/articles/" + articles.get(article);
                HttpResponse<String> held = send(HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + key)
                        .GET());
                HttpResponse<String> patched = send(HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", held.headers().firstValue("ETag").orElse("*"))
                        .method(
                                "PATCH",
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"title\":\"number " + number + " of " + article + "\"}")));
                if (patched.statusCode() == 200) {
                    add(article, new Answered(replica, number, System.nanoTime()));
                    writes.incrementAndGet();
                } else if (patched.statusCode() != 412 || replicas.size() == 1) {
                    faults.add("write answered " + patched.statusCode() + " " + patched.body());
                }
            } catch (IOException e) {
                if (replicas.size() == 1) {
                    faults.add("write failed: " + e);
                }
            }
        }
    }

    private void add(int article, Answered one) {
        List<Answered> all = new ArrayList<>(answered.get(article));
        all.add(one);
        answered.set(article, all.size() > 50 ? all.subList(all.size() - 50, all.size()) : all);
    }

    private void read(Random random) {
        while (!ended) {
            int replica = random.nextInt(replicas.size());
            int article = random.nextInt(articles.size());
            String path = random.nextInt(3) > 0
                    ? "/v1/articles/" + articles.get(article)
                    : LISTS.get(random.nextInt(LISTS.size()));
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(replicas.get(replica) + path));
            if (random.nextInt(4) == 0) {
                request.header("Authorization", "Bearer " + key);
            }
            int[] floor = floor(replica);
            try {
                HttpResponse<String> shown = send(request.GET());
                if (shown.statusCode() == 200) {
                    check(shown.body(), floor, replica + " " + path);
                    reads.incrementAndGet();
                } else {
                    faults.add(path + " answered " + shown.statusCode());
                }
            } catch (IOException e) {
                faults.add("read failed: " + e);
            }
        }
    }

    /** For each article, the number that must be shown at least. */
    private int[] floor(int replica) {
        long now = System.nanoTime();
        int[] floor = new int[articles.size()];
        for (int i = 0; i < floor.length; i++) {
            for (Answered one : answered.get(i)) {
                if (one.replica() == replica || now - one.at() > DELAY.toNanos()) {
                    floor[i] = Math.max(floor[i], one.number());
                }
            }
        }
        return floor;
    }

    private void check(String body, int[] floor, String where) {
        Matcher shown = SHOWN.matcher(body);
        while (shown.find()) {
            int number = Integer.parseInt(shown.group(1));
            int article = Integer.parseInt(shown.group(2));
            if (number < floor[article] || number > begun.get(article).get()) {
                faults.add(where + " shows " + number + " of " + article + ", at least " + floor[article] + " is due");
            }
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
