package dev.verbatim.change;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The packaged service as a process of its own on a database that others share. */
final class Replica {

    static final String ADMIN_KEY = "sync-proof-admin-key";

    private final String app;
    private final String jdbcUrl;
    private final int port;
    private Process process;

    Replica(String app, String jdbcUrl, int port) {
        this.app = app;
        this.jdbcUrl = jdbcUrl;
        this.port = port;
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /** How many threads it has now. */
    int threads() {
        String[] tasks = new File("/proc/" + pid() + "/task").list();
        return tasks == null ? 0 : tasks.length;
    }

    long pid() {
        return process.pid();
    }

    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                app + "/quarkus-run.jar");
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl,
                        "QUARKUS_DATASOURCE_USERNAME", "postgres",
                        "QUARKUS_DATASOURCE_PASSWORD", "x",
                        "QUARKUS_HTTP_PORT", String.valueOf(port),
                        "VERBATIM_ADMIN_KEY", ADMIN_KEY,
                        "VERBATIM_DEMO", "false",
                        "VERBATIM_RATE_LIMIT_ANONYMOUS", "100000000",
                        "VERBATIM_RATE_LIMIT_KEYED", "100000000",
                        "VERBATIM_WEBHOOK_ALLOW_LOOPBACK", "true",
                        "VERBATIM_WEBHOOK_SCHEDULE", "PT0S,PT1S,PT2S,PT5S,PT10S,PT10S,PT10S"));
        builder.environment().put("VERBATIM_WEBHOOK_LEASE", "PT30S");
        builder.environment().put("VERBATIM_PUBLIC_URL", "http://sync-proof.test");
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target", "sync-proof-" + port + ".log")))
                .start();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void awaitReady() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base() + "/q/health/ready")).build();
        for (int i = 0; i < 600; i++) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException | InterruptedException e) {
                // not yet
            }
            Api.pause(500);
        }
        throw new IllegalStateException("replica " + port + " does not come up");
    }

    /** Resident memory in MB. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid() + "/status")).stream()
                        .filter(l -> l.startsWith("VmRSS"))
                        .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }
}
