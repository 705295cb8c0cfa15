package dev.verbatim.benchmark;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * Asks over HTTP/1.1 on one event loop, raw, so that a core is enough for it. Arguments: port, file with a request a
 * line (asked in turn), further headers apart by a bar or "", connections, seconds, rate, process ids of the server and
 * of its database or 0. A line is a path, or method, path and JSON apart by tabs.
 *
 * <p>First asks as fast as it is answered, to warm up and then to count, so many seconds each; then as long at fixed
 * times, whether or not earlier answers are in, and counts each latency from the time at which it should have been
 * asked: a server that stalls cannot hide it (coordinated omission). Prints: answers a second, processor time of server
 * and database for each in microseconds, p50 and p99 in microseconds, failures.
 */
public final class LoadGenerator {

    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final List<Buffer> requests = new ArrayList<>();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Deque<Long> due = new ArrayDeque<>();
    private boolean fixedTimes;
    private long[] latencies = new long[1 << 20];
    private int answers;
    private int failures;
    private int turn;

    private LoadGenerator() {}

    public static void main(String[] args) throws Exception {
        LoadGenerator load = new LoadGenerator();
        String headers = args[2].isEmpty() ? "" : args[2].replace("|", "\r\n") + "\r\n";
        for (String line : Files.readAllLines(Path.of(args[1]))) {
            load.requests.add(request(line.split("\t"), headers));
        }
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        Context loop = vertx.getOrCreateContext();
        long pause = 1000L * Integer.parseInt(args[4]);
        on(loop, () -> load.connect(vertx, Integer.parseInt(args[0]), Integer.parseInt(args[3])));
        Thread.sleep(pause);
        String most = load.count(loop, pause, Long.parseLong(args[6]), Long.parseLong(args[7]));
        on(loop, () -> load.atFixedTimes(vertx, Integer.parseInt(args[5])));
        Thread.sleep(pause);
        on(loop, () -> System.out.println(most + " " + load.latencies()));
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static Buffer request(String[] line, String headers) {
        boolean write = line.length > 1;
        String head =
                (write ? line[0] + " " + line[1] : "GET " + line[0]) + " HTTP/1.1\r\nHost: localhost\r\n" + headers;
        byte[] body = write ? line[2].getBytes(StandardCharsets.UTF_8) : new byte[0];
        String described = write ? "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n" : "";
        return Buffer.buffer(head + described + "\r\n").appendBytes(body);
    }

    /** Runs on the loop, where all state lives, and waits. */
    private static void on(Context loop, Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        loop.runOnContext(go -> {
            work.run();
            done.complete(null);
        });
        done.join();
    }

    private void connect(Vertx vertx, int port, int connections) {
        NetClient client = vertx.createNetClient();
        for (int i = 0; i < connections; i++) {
            client.connect(port, "127.0.0.1").onSuccess(socket -> {
                Connection connection = new Connection(socket);
                socket.handler(connection::read);
                connection.ask(System.nanoTime());
            });
        }
    }

    private String count(Context loop, long millis, long server, long database) throws Exception {
        on(loop, this::reset);
        long began = System.nanoTime();
        long cpu = ServiceProcess.cpuMicros(server);
        long sql = database == 0 ? 0 : ServiceProcess.cpuMicrosOfDatabase(database);
        Thread.sleep(millis);
        double[] counted = new double[1];
        on(loop, () -> counted[0] = Math.max(1, answers));
        double seconds = (System.nanoTime() - began) / 1e9;
        cpu = ServiceProcess.cpuMicros(server) - cpu;
        sql = database == 0 ? 0 : ServiceProcess.cpuMicrosOfDatabase(database) - sql;
        return String.format(Locale.ROOT, "%.1f %.2f %.2f", counted[0] / seconds, cpu / counted[0], sql / counted[0]);
    }

    private void reset() {
        answers = 0;
    }

    private void atFixedTimes(Vertx vertx, int rate) {
        fixedTimes = true;
        reset();
        long began = System.nanoTime() + 100_000_000;
        long[] asked = {0};
        vertx.setPeriodic(1, tick -> {
            while (began + asked[0] * 1_000_000_000L / rate <= System.nanoTime()) {
                due.add(began + asked[0]++ * 1_000_000_000L / rate);
            }
            askDue();
        });
    }

    private void askDue() {
        while (!due.isEmpty() && !idle.isEmpty()) {
            idle.poll().ask(due.poll());
        }
    }

    private String latencies() {
        long[] sorted = Arrays.copyOf(latencies, answers);
        Arrays.sort(sorted);
        long p50 = answers == 0 ? 0 : sorted[answers / 2] / 1000;
        long p99 = answers == 0 ? 0 : sorted[(int) (answers * 0.99)] / 1000;
        return p50 + " " + p99 + " " + failures;
    }

    private void answered(long nanos, boolean good) {
        if (answers == latencies.length) {
            latencies = Arrays.copyOf(latencies, 2 * answers);
        }
        latencies[answers++] = nanos;
        failures += good ? 0 : 1;
    }

    private final class Connection {

        private final NetSocket socket;
        private Buffer in = Buffer.buffer();
        private int expected = -1;
        private long asked;

        Connection(NetSocket socket) {
            this.socket = socket;
        }

        void ask(long at) {
            asked = at;
            socket.write(requests.get(turn++ % requests.size()));
        }

        void read(Buffer chunk) {
            in = in.length() == 0 ? chunk : in.appendBuffer(chunk);
            byte[] bytes = expected < 0 ? in.getBytes() : new byte[0];
            if (expected < 0) {
                int end = find(bytes, HEAD_END, bytes.length);
                if (end < 0) {
                    return;
                }
                expected = end + HEAD_END.length + length(bytes, end);
            }
            if (in.length() >= expected) {
                boolean good = in.getByte(9) == '2' || in.getByte(9) == '3';
                in = Buffer.buffer();
                expected = -1;
                answered(System.nanoTime() - asked, good);
                if (fixedTimes) {
                    idle.add(this);
                    askDue();
                } else {
                    ask(System.nanoTime());
                }
            }
        }

        private int length(byte[] bytes, int end) {
            int at = find(bytes, LENGTH, end);
            int length = 0;
            for (int i = at + LENGTH.length; at >= 0 && i < end && bytes[i] != '\r'; i++) {
                length = bytes[i] == ' ' ? length : length * 10 + bytes[i] - '0';
            }
            return length;
        }
    }

    /** Whatever its case; {@code what} is in lower case. */
    private static int find(byte[] in, byte[] what, int end) {
        for (int i = 0; i + what.length <= end; i++) {
            int j = 0;
            while (j < what.length && (in[i + j] | (what[j] >= 'a' ? 0x20 : 0)) == what[j]) {
                j++;
            }
            if (j == what.length) {
                return i;
            }
        }
        return -1;
    }
}
