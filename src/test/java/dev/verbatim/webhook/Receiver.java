package dev.verbatim.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A partner's endpoint on loopback that does as it is told and remembers what it got. */
final class Receiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Queue<Reaction> reactions = new ConcurrentLinkedQueue<>();
    private final List<Message> messages = new CopyOnWriteArrayList<>();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.setExecutor(threads);
        server.start();
    }

    /** How to answer one request: after a while, with a status and one header ("" = none). */
    record Reaction(int status, String header, String value, long delayMillis) {

        static Reaction of(int status) {
            return new Reaction(status, "", "", 0);
        }

        static Reaction hang(long millis) {
            return new Reaction(200, "", "", millis);
        }
    }

    /** What came in and when, by {@link System#nanoTime}. */
    record Message(Map<String, List<String>> headers, String body, long at) {

        String id() {
            return headers.get("Webhook-id").get(0);
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        long seq() {
            return json().get("data").get("seq").asLong();
        }
    }

    /** The next requests are answered so, all later ones with 204. */
    Receiver reacting(Reaction... next) {
        reactions.addAll(List.of(next));
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    List<Message> messages() {
        return messages;
    }

    /** Waits until so many have come; fails after 30 seconds. */
    List<Message> await(int count) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (messages.size() < count) {
            if (System.nanoTime() > end) {
                throw new AssertionError("only " + messages.size() + " of " + count + " messages came");
            }
            pause(20);
        }
        return List.copyOf(messages);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        messages.add(new Message(Map.copyOf(exchange.getRequestHeaders()), body, System.nanoTime()));
        Reaction reaction = reactions.poll();
        Reaction now = reaction == null ? Reaction.of(204) : reaction;
        pause(now.delayMillis());
        if (!now.header().isEmpty()) {
            exchange.getResponseHeaders().add(now.header(), now.value());
        }
        exchange.sendResponseHeaders(now.status(), -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
