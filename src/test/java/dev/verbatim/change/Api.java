package dev.verbatim.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One or several replicas, as a partner's program would call them: on failure it turns to the next. */
final class Api {

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<String> bases;
    private final AtomicInteger turn = new AtomicInteger();

    Api(List<String> bases) {
        this.bases = List.copyOf(bases);
    }

    /** An answer's status, body and the position that an export names. */
    record Answer(int status, String body, String position) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Fails with an {@link IOException} when the replica is away; the next call goes to another. */
    Answer get(String path, String... headers) throws IOException {
        HttpResponse<String> answer = send(request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("X-Change-Position").orElse(""));
    }

    /** GET until there is an answer that is no 5xx. */
    Answer persist(String path) {
        while (true) {
            try {
                Answer answer = get(path);
                if (answer.status() < 500) {
                    return answer;
                }
            } catch (IOException e) {
                // the replica is away: the next one
            }
            pause(100);
        }
    }

    /** A body line by line; closing the stream closes the connection. */
    Stream<String> lines(String path, String... headers) throws IOException {
        HttpResponse<Stream<String>> answer =
                send(request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            answer.body().close();
            throw new IOException("status " + answer.statusCode());
        }
        return answer.body();
    }

    Answer send(String method, String path, String body, String... headers) throws IOException {
        HttpRequest request = request(path, headers)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body(), "");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        String base = bases.get(Math.floorMod(turn.get(), bases.size()));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(45));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            turn.incrementAndGet();
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
