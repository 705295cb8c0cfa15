package dev.verbatim.fuzz;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Holds a thousand connections to a running service, each of which sends a request one byte at a time, and asks as an
 * ordinary reader meanwhile.
 *
 * <pre>
 * java -cp "target/test-classes:..." dev.verbatim.fuzz.SlowClients http://127.0.0.1:8080 1000
 * </pre>
 *
 * Exit code 0: every reader was answered, and with the slow ones there the median is at most three times what it was.
 */
public final class SlowClients {

    private static final int READS = 300;
    private static final byte[] DRIPPED =
            ("POST /v1/extractions HTTP/1.1\r\nHost: slow\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n"
                            + " ".repeat(900))
                    .getBytes(StandardCharsets.US_ASCII);

    private SlowClients() {}

    /** Runs; the arguments are those of the class comment. */
    public static void main(String... arguments) throws Exception {
        URI uri = URI.create(arguments[0]);
        InetSocketAddress service = new InetSocketAddress(uri.getHost(), uri.getPort());
        read(service);
        long[] alone = read(service);
        List<Socket> slow = new ArrayList<>();
        for (int i = Integer.parseInt(arguments[1]); i > 0; i--) {
            Socket socket = new Socket();
            socket.connect(service, 10_000);
            slow.add(socket);
        }
        Thread drip = new Thread(() -> drip(slow));
        drip.setDaemon(true);
        drip.start();
        Thread.sleep(5000);
        long[] among = read(service);
        long open = slow.stream().filter(socket -> !socket.isClosed()).count();
        System.out.printf(
                "%d slow connections; readers: alone %s, among them %s%n", open, figures(alone), figures(among));
        for (Socket socket : slow) {
            socket.close();
        }
        System.exit(among[READS / 2] <= 3 * alone[READS / 2] ? 0 : 1);
    }

    /** One more byte on each connection every half second, until the service hangs up. */
    private static void drip(List<Socket> sockets) {
        for (int at = 0; at < DRIPPED.length; at++) {
            for (Socket socket : sockets) {
                try {
                    socket.getOutputStream().write(DRIPPED[at]);
                } catch (IOException e) {
                    // closed by one side or the other
                }
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** How long each of some ordinary requests took, in microseconds, ordered; throws when one is not answered 200. */
    private static long[] read(InetSocketAddress service) throws IOException {
        long[] micros = new long[READS];
        for (int i = 0; i < READS; i++) {
            byte[] request = ("GET /v1/articles?limit=" + (1 + i % 20) + " HTTP/1.1\r\nHost: x\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            long began = System.nanoTime();
            try (Connection fresh = new Connection(service)) {
                int status = fresh.send(request, "GET").status();
                if (status != 200) {
                    throw new IOException("answered " + status);
                }
            }
            micros[i] = (System.nanoTime() - began) / 1000;
        }
        Arrays.sort(micros);
        return micros;
    }

    private static String figures(long[] micros) {
        return "p50 %d us, p99 %d us".formatted(micros[READS / 2], micros[READS * 99 / 100]);
    }
}
