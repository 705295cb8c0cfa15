package dev.verbatim.http;

import static dev.verbatim.testsupport.Newsroom.ADMIN_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testsupport.Wire;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is too much is refused with a clear answer, whoever sends it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class InputLimitsTest {

    private static final int MIB = 1 << 20;

    @TestHTTPResource("/")
    URI service;

    @Test
    void a_compressed_body_is_refused_before_anybody_unpacks_it() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            zip.write(new byte[64 * MIB]);
        }

        Wire.Answer answer = post(bomb.toByteArray(), "Content-Encoding: gzip");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text()).contains("Content-Encoding");
    }

    @Test
    void json_nested_deeper_than_anything_sensible_is_malformed() throws Exception {
        byte[] deep = ("{\"name\":" + "[".repeat(20_000)).getBytes(StandardCharsets.US_ASCII);

        assertThat(post(deep).status()).isIn(400, 422);
    }

    @Test
    void a_number_of_a_million_digits_is_refused() throws Exception {
        byte[] longNumber = ("{\"name\":" + "9".repeat(900_000) + "}").getBytes(StandardCharsets.US_ASCII);

        assertThat(post(longNumber).status()).isIn(400, 422);
    }

    @Test
    void bodies_that_never_end_stop_no_reader() throws Exception {
        List<Socket> unfinished = new ArrayList<>();
        try {
            // More than there are threads
            for (int i = 0; i < 260; i++) {
                unfinished.add(begin("/v1/extractions", 5_000, "{\"text\":"));
            }
            for (int i = 1; i <= 100; i++) {
                unfinished.add(begin("/v1/imports", 5_000, "{"));
            }
            Instant asked = Instant.now();
            assertThat(Wire.send(service, "GET /v1/articles?limit=93 HTTP/1.1", "Host: x")
                            .status())
                    .isEqualTo(200);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
        } finally {
            for (Socket socket : unfinished) {
                socket.close();
            }
        }
        awaitImports();
    }

    /** The places of those who hung up are free again. */
    private void awaitImports() throws Exception {
        int status = 503;
        for (int i = 0; i < 100 && status == 503; i++) {
            Thread.sleep(100);
            try (Socket socket = begin("/v1/imports", 3, "{}\n", "Idempotency-Key: \"" + System.nanoTime() + "\"")) {
                String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
                status = Integer.parseInt(answer.substring(9));
            }
        }
        assertThat(status).isEqualTo(202);
    }

    @Test
    void a_body_in_pieces_is_read_to_its_end() throws Exception {
        String body = "{\"name\":\"The Piecemeal " + System.nanoTime() + "\"}";
        try (Socket socket = begin("/v1/sources", body.length(), body.substring(0, 7))) {
            Thread.sleep(50);
            socket.getOutputStream().write(body.substring(7, 12).getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(50);
            socket.getOutputStream().write(body.substring(12).getBytes(StandardCharsets.US_ASCII));
            byte[] status = socket.getInputStream().readNBytes(12);
            assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 201");
        }
    }

    @Test
    void who_asks_before_sending_a_body_is_told_to_go_on() throws Exception {
        try (Socket socket = begin("/v1/sources", 2, "", "Expect: 100-continue")) {
            byte[] status = socket.getInputStream().readNBytes(12);
            assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100");
            socket.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));
            byte[] end = socket.getInputStream().readNBytes("\r\n\r\nHTTP/1.1 422".length() + " Continue".length());
            assertThat(new String(end, StandardCharsets.US_ASCII)).endsWith("HTTP/1.1 422");
        }
    }

    private Socket begin(String path, int length, String part, String... headers) throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        String head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: "
                + (path.endsWith("imports") ? "application/x-ndjson" : "application/json")
                + "\r\nAuthorization: Bearer "
                + ADMIN_KEY + "\r\nContent-Length: " + length + "\r\n"
                + Arrays.stream(headers).map(h -> h + "\r\n").collect(Collectors.joining()) + "\r\n" + part;
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void an_address_that_is_too_long_is_a_414_that_says_so() throws Exception {
        Wire.Answer answer = Wire.send(service, "GET /v1/articles?q=" + "a".repeat(8_200) + " HTTP/1.1", "Host: x");

        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.text()).contains("\"code\":\"uri-too-long\"", "8192");
    }

    @Test
    void headers_that_are_too_long_are_a_431_that_says_so() throws Exception {
        Wire.Answer answer =
                Wire.send(service, "GET /v1/articles HTTP/1.1", "Host: x", "Cookie: " + "a".repeat(20_480));

        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.text()).contains("\"code\":\"headers-too-large\"");
    }

    @Test
    void a_body_that_does_not_say_how_long_it_is_is_bounded_too() throws Exception {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head("Transfer-Encoding: chunked"));
        String text = "a".repeat(65_535);
        for (int i = 0; i < 17; i++) {
            request.writeBytes("10000\r\n".getBytes(StandardCharsets.US_ASCII));
            // one long JSON string: what is no JSON is refused at its first byte
            request.writeBytes(((i == 0 ? '"' : 'a') + text).getBytes(StandardCharsets.US_ASCII));
            request.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        request.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

        Wire.Answer answer = Wire.send(service, request.toByteArray());
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("\"code\":\"content-too-large\"");
    }

    private Wire.Answer post(byte[] body, String... headers) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head("Content-Length: " + body.length, headers));
        request.writeBytes(body);
        return Wire.send(service, request.toByteArray());
    }

    private static byte[] head(String length, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return ("POST /v1/sources HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer " + ADMIN_KEY + "\r\n" + length + "\r\n" + more + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
