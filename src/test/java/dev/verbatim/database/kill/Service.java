package dev.verbatim.database.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The packaged service on a data directory of its own: started, spoken to over HTTP, and killed. */
final class Service {

    private static final String KEY = "kill-loop-admin-key";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path jar;
    private final Path data;
    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private @Nullable Process process;

    Service(Path jar, Path data, int port) {
        this.jar = jar;
        this.data = data.toAbsolutePath();
        this.port = port;
    }

    /** Status and body of an answer; the body is an empty object if there was none. */
    record Answer(int status, JsonNode body) {}

    void start() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(java.toString(), "-jar", jar.toString());
        builder.environment()
                .putAll(Map.of(
                        "VERBATIM_DATA_DIR",
                        data.toString(),
                        "VERBATIM_ADMIN_KEY",
                        KEY,
                        "VERBATIM_RATE_LIMIT_KEYED",
                        "10000000",
                        "VERBATIM_RATE_LIMIT_ANONYMOUS",
                        "10000000",
                        "VERBATIM_DEMO",
                        "false",
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port)));
        Path log = data.resolveSibling("kill-loop.log");
        Files.createDirectories(log.getParent());
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    void killService() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Kills the postmaster alone, whose sessions then end by themselves, or all its processes at once. */
    void killDatabase(boolean wholeTree) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid"));
        ProcessHandle.of(Long.parseLong(lines.get(0).trim())).ifPresent(postmaster -> {
            List<ProcessHandle> children = wholeTree ? postmaster.descendants().toList() : List.of();
            postmaster.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        });
    }

    /** As a process manager stops it; true if it was gone within ten seconds. */
    boolean stop() throws InterruptedException {
        return process == null || stop(process);
    }

    private static boolean stop(Process process) throws InterruptedException {
        process.destroy();
        return process.waitFor(10, java.util.concurrent.TimeUnit.SECONDS);
    }

    Answer put(String path, Object body) throws IOException {
        return send(request(path).PUT(json(body)));
    }

    Answer post(String path, Object body) throws IOException {
        return send(request(path).POST(json(body)));
    }

    Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Object body) throws IOException {
        return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
