package dev.verbatim.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Asks over HTTP/1.1 on one event loop, raw, so that a core is enough for it. Arguments: port, file with a path a line
 * (asked in turn), a further header or "", connections, seconds, rate.
 *
 * <p>Rate 0 asks as fast as it is answered. Any other rate asks at fixed times, whether or not earlier answers are in,
 * and counts each latency from the time at which it should have been asked: a server that stalls cannot hide it
 * (coordinated omission). Prints: answers a second, failures, p50 and p99 in microseconds.
 */
public final class LoadGenerator {

    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final List<Buffer> requests = new ArrayList<>();
    private final int rate;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Deque<Long> due = new ArrayDeque<>();
    private long[] latencies = new long[1 << 20];
    private int answers;
    private int failures;
    private int turn;

    private LoadGenerator(int rate) {
        this.rate = rate;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int port = Integer.parseInt(args[0]);
        long seconds = Long.parseLong(args[4]);
        LoadGenerator load = new LoadGenerator(Integer.parseInt(args[5]));
        for (String path : Files.readAllLines(Path.of(args[1]))) {
            String extra = args[2].isEmpty() ? "" : args[2] + "\r\n";
            load.requests.add(Buffer.buffer("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + extra + "\r\n"));
        }
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        vertx.getOrCreateContext().runOnContext(go -> load.start(vertx, port, Integer.parseInt(args[3])));
        Thread.sleep(1000 * seconds);
        vertx.close().toCompletionStage().toCompletableFuture().join();
        load.print(seconds);
    }

    private void start(Vertx vertx, int port, int connections) {
        NetClient client = vertx.createNetClient();
        for (int i = 0; i < connections; i++) {
            client.connect(port, "127.0.0.1").onSuccess(socket -> {
                Connection connection = new Connection(socket);
                socket.handler(connection::read);
                if (rate == 0) {
                    connection.ask(System.nanoTime());
                } else {
                    idle.add(connection);
                }
            });
        }
        if (rate > 0) {
            long began = System.nanoTime() + 100_000_000;
            long[] asked = {0};
            vertx.setPeriodic(1, tick -> {
                while (began + asked[0] * 1_000_000_000L / rate <= System.nanoTime()) {
                    due.add(began + asked[0]++ * 1_000_000_000L / rate);
                }
                askDue();
            });
        }
    }

    private void askDue() {
        while (!due.isEmpty() && !idle.isEmpty()) {
            idle.poll().ask(due.poll());
        }
    }

    private void print(long seconds) {
        long[] sorted = Arrays.copyOf(latencies, answers);
        Arrays.sort(sorted);
        System.out.printf(
                "%.1f %d %d %d%n",
                (double) answers / seconds,
                failures,
                answers == 0 ? 0 : sorted[answers / 2] / 1000,
                answers == 0 ? 0 : sorted[(int) (answers * 0.99)] / 1000);
    }

    private void answered(long micros, boolean good) {
        if (answers == latencies.length) {
            latencies = Arrays.copyOf(latencies, 2 * answers);
        }
        latencies[answers++] = micros;
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
                if (rate == 0) {
                    ask(System.nanoTime());
                } else {
                    idle.add(this);
                    askDue();
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
