package dev.verbatim.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** One connection that is kept, and sends whatever it is told to: HTTP clients refuse to send most of it. */
final class Connection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final Set<Integer> BARE = Set.of(400, 414, 431);

    private final InetSocketAddress service;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Connection(InetSocketAddress service) {
        this.service = service;
    }

    /** An answer; names of headers in lower case. */
    record Answer(int status, Map<String, List<String>> headers, byte[] body) {

        /** Refused as no HTTP at all, or too long to be read: by the decoder, which then reads no further. */
        boolean isBare() {
            return BARE.contains(status)
                    && !headers.containsKey("content-type")
                    && !headers.containsKey("x-request-id");
        }

        String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }
    }

    /** The answer to a request, or to what looks like none; {@link EOFException} when the service just hung up. */
    Answer send(byte[] request, String method) throws IOException {
        Socket open = socket == null ? connect() : socket;
        try {
            open.getOutputStream().write(request);
        } catch (IOException e) {
            // refused before all of it was sent: the answer may be there all the same
        }
        try {
            Answer answer = read(method);
            if (answer.header("connection").equalsIgnoreCase("close") || isEndless(answer) || answer.isBare()) {
                close();
            }
            return answer;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Socket connect() throws IOException {
        Socket fresh = new Socket();
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(PATIENCE_MILLIS);
        fresh.connect(service, PATIENCE_MILLIS);
        in = new BufferedInputStream(fresh.getInputStream());
        socket = fresh;
        return fresh;
    }

    private Answer read(String method) throws IOException {
        String line = line();
        if (!line.startsWith("HTTP/1.")) {
            throw new IOException("no answer of HTTP: " + line);
        }
        int status = Integer.parseInt(line.substring(9, 12));
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String h = line(); !h.isEmpty(); h = line()) {
            int colon = h.indexOf(':');
            headers.computeIfAbsent(h.substring(0, colon).toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                    .add(h.substring(colon + 1).strip());
        }
        Answer head = new Answer(status, headers, new byte[0]);
        if (status == 100) {
            return read(method);
        }
        if (method.equals("HEAD") || status == 204 || status == 304 || isEndless(head)) {
            return head;
        }
        byte[] body = body(head);
        boolean zipped = head.header("content-encoding").equals("gzip");
        return new Answer(status, headers, zipped ? unzip(body) : body);
    }

    private static boolean isEndless(Answer answer) {
        return answer.header("content-type").startsWith("text/event-stream");
    }

    private byte[] body(Answer head) throws IOException {
        if (head.header("transfer-encoding").equals("chunked")) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = chunk(); size > 0; size = chunk()) {
                all.write(bytes(size));
                line();
            }
            line();
            return all.toByteArray();
        }
        String length = head.header("content-length");
        return length.isEmpty() ? new byte[0] : bytes(Integer.parseInt(length));
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private byte[] bytes(int size) throws IOException {
        byte[] bytes = opened().readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("cut off in the body");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = opened().read(); b != '\n'; b = opened().read()) {
            if (b < 0) {
                throw new EOFException("hung up");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private InputStream opened() throws IOException {
        if (in == null) {
            throw new IOException("closed");
        }
        return in;
    }

    private static byte[] unzip(byte[] body) throws IOException {
        return new GZIPInputStream(new java.io.ByteArrayInputStream(body)).readAllBytes();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
