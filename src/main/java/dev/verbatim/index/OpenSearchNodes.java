package dev.verbatim.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * Speaks with a cluster over HTTP. A node that does not answer is left alone for a moment, so that an outage costs
 * requests no time. Of the JDK's client, because all we need is eight kinds of requests, and the official ones would add
 * megabytes to the service of those who never use OpenSearch.
 */
final class OpenSearchNodes {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Of these another time may be better: no rights (yet), too busy, no shard to ask, a proxy without a node. */
    private static final Set<Integer> AWAY = Set.of(401, 403, 429, 502, 503, 504);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final List<URI> nodes;
    private final @Nullable String credentials;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicLongArray restsUntil;

    OpenSearchNodes(OpenSearchConfig config) {
        nodes = List.copyOf(config.url());
        credentials = config.user()
                .map(user -> basic(user, config.password().orElse("")))
                .orElse(null);
        restsUntil = new AtomicLongArray(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            restsUntil.set(i, System.nanoTime());
        }
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Missing when there was no body. */
    record Answer(int status, JsonNode body) {

        boolean isOk() {
            return status / 100 == 2;
        }

        /** For what cannot go wrong unless we are. */
        JsonNode orFail() {
            if (!isOk()) {
                throw new IllegalStateException("OpenSearch answered " + status + ": "
                        + body.path("error")
                                .path("root_cause")
                                .path(0)
                                .path("reason")
                                .asText(body.toString()));
            }
            return body;
        }
    }

    /** {@code body}: text, sent as it is, or anything that becomes JSON. Throws {@link OpenSearchAway}. */
    Answer send(String method, String path, @Nullable Object body, Duration patience) {
        String text = text(body);
        @Nullable IOException fault = null;
        int first = Math.floorMod(turn.getAndIncrement(), nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            int node = (first + i) % nodes.size();
            if (restsUntil.get(node) - System.nanoTime() > 0) {
                continue;
            }
            try {
                return answer(request(method, nodes.get(node), path, text, patience));
            } catch (IOException e) {
                restsUntil.set(node, System.nanoTime() + REST_NANOS);
                fault = e;
            }
        }
        throw new OpenSearchAway("No node answers at " + nodes, fault);
    }

    private static @Nullable String text(@Nullable Object body) {
        try {
            return body == null || body instanceof String ? (String) body : JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String json(Object value) {
        return String.valueOf(text(value));
    }

    private HttpRequest request(String method, URI node, String path, @Nullable String body, Duration patience) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(node.toString().replaceAll("/+$", "") + path))
                .timeout(patience)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", path.contains("_bulk") ? "application/x-ndjson" : "application/json");
        }
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        return request.build();
    }

    private Answer answer(HttpRequest request) throws IOException {
        HttpResponse<byte[]> response = exchange(request);
        if (AWAY.contains(response.statusCode())) {
            throw new OpenSearchAway("OpenSearch answered " + response.statusCode() + " at " + request.uri(), null);
        }
        byte[] body = response.body();
        return new Answer(response.statusCode(), body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body));
    }

    /** Once more where a connection that was kept open proves to be closed; all our requests bear being repeated. */
    private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException {
        try {
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            } catch (ConnectException | HttpTimeoutException e) {
                throw e;
            } catch (IOException e) {
                return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OpenSearchAway("interrupted", e);
        }
    }
}
