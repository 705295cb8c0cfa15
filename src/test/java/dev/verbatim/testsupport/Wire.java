package dev.verbatim.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes over a socket, for requests that no HTTP client would send. */
public final class Wire {

    private static final int PATIENCE_MILLIS = 20_000;

    private Wire() {}

    /** The head of an answer and all that came behind it. */
    public record Answer(String head, byte[] body) {

        static Answer of(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            return end < 0
                    ? new Answer(text, new byte[0])
                    : new Answer(text.substring(0, end), text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1));
        }

        /** 0 when the connection was closed without an answer. */
        public int status() {
            return head.startsWith("HTTP/1.") ? Integer.parseInt(head.substring(9, 12)) : 0;
        }

        public Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Sends a head without a body on a connection of its own and reads until the service closes it. */
    public static Answer send(URI service, String requestLine, String... headers) throws IOException {
        String head = requestLine + "\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
        return send(service, head.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends these bytes and reads until the service closes the connection. */
    public static Answer send(URI service, byte[] bytes) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(service.getHost(), service.getPort()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes);
            return Answer.of(readAll(socket.getInputStream()));
        }
    }

    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (java.net.SocketException e) {
            // a reset ends the answer like a close does
        }
        return all.toByteArray();
    }
}
