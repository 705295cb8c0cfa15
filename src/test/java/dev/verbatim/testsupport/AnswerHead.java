package dev.verbatim.testsupport;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request by hand, for answers that a client library does not show: those that come before the body is sent, and
 * those that do not end. Held against the contract like any other.
 */
final class AnswerHead {

    private static final int TIMEOUT_MILLIS = 20_000;

    private AnswerHead() {}

    /** Sends these headers and no body, and reads the head of the answer; its body is left out. */
    static int of(String method, String path, Map<String, String> headers) throws IOException {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            List<String> lines = lines(socket.getInputStream());
            int status = Integer.parseInt(lines.get(0).split(" ")[1]);
            // As HEAD: everything but the body is checked
            EveryQuarkusTest.CONTRACT.hold(
                    new Exchange(
                            method, path.split("\\?")[0], Map.of(), null, null, status, fields(lines), new byte[0]),
                    false);
            return status;
        }
    }

    private static List<String> lines(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed after " + head.toString(StandardCharsets.ISO_8859_1));
            }
            head.write(next);
        }
        return List.of(head.toString(StandardCharsets.ISO_8859_1).split("\r\n"));
    }

    private static Map<String, List<String>> fields(List<String> lines) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            fields.computeIfAbsent(line.substring(0, colon), n -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return fields;
    }
}
