package dev.verbatim.testsupport;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * A real OpenSearch node in a process of its own, one for all tests of a run; it ends with them. What it needs is
 * brought by the Maven profile {@code opensearch}.
 */
public final class OpenSearchNode {

    /** The oldest Java that OpenSearch 3 runs on. */
    static final int OLDEST_JAVA = 21;

    private static final Path CLASS_PATH = Path.of("target", "opensearch", "classpath");

    /** System properties, because Quarkus loads this class more than once. */
    private static final String PORT = "verbatim.test.opensearch.port";

    private static final String PROCESS = "verbatim.test.opensearch.pid";

    /** The range that the runner allows. */
    private static final int FIRST_PORT = 9210;

    private static final int LAST_PORT = 9290;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private OpenSearchNode() {}

    /** Whether one can run here. */
    public static boolean canRun() {
        return java() >= OLDEST_JAVA && Files.exists(CLASS_PATH);
    }

    /** The Java that it would run on, by OpenSearch's own variable or else ours. */
    static int java() {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(javaHome().resolve("release"))) {
            release.load(reader);
        } catch (IOException e) {
            return Runtime.version().feature();
        }
        return Runtime.Version.parse(release.getProperty("JAVA_VERSION").replace("\"", ""))
                .feature();
    }

    private static Path javaHome() {
        String other = System.getenv("OPENSEARCH_JAVA_HOME");
        return Path.of(other == null ? System.getProperty("java.home") : other);
    }

    /** Where it answers; started when nobody has yet. */
    public static URI url() {
        synchronized (System.class) {
            if (System.getProperty(PORT) == null) {
                System.setProperty(PORT, String.valueOf(freePort()));
                start();
            }
            return address();
        }
    }

    private static URI address() {
        return URI.create("http://127.0.0.1:" + System.getProperty(PORT));
    }

    private static int freePort() {
        for (int port = FIRST_PORT; port <= LAST_PORT; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // in use: the next
            }
        }
        throw new IllegalStateException("no free port");
    }

    /** Starts it, anew after {@link #kill}: same port, same data. Returns when it answers. */
    public static void start() {
        int port = Integer.getInteger(PORT);
        File directory = new File("target/opensearch/node-" + port);
        try {
            Files.createDirectories(directory.toPath());
            Process process = new ProcessBuilder(List.of(
                            javaHome().resolve("bin/java").toString(),
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            Files.readString(CLASS_PATH).strip(),
                            "org.codelibs.opensearch.runner.OpenSearchRunner",
                            "-basePath",
                            directory.getAbsolutePath(),
                            "-numOfNode",
                            "1",
                            "-baseHttpPort",
                            String.valueOf(port - 1),
                            "-clusterName",
                            "verbatim-test-" + port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(directory, "out.log")))
                    .start();
            System.setProperty(PROCESS, String.valueOf(process.pid()));
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            untilReady(process);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void untilReady(Process process) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("OpenSearch does not start, see target/opensearch");
            }
            pause();
        }
    }

    private static boolean isReady() {
        try {
            // A disk that is nearly full is no reason to refuse a few test documents
            return send("PUT", "/_cluster/settings", """
                            {"persistent": {"cluster.routing.allocation.disk.threshold_enabled": false}}""").statusCode() == 200
                    && send("GET", "/_cluster/health?wait_for_status=yellow&timeout=1s", "")
                                    .statusCode()
                            == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** As a power cut would. */
    public static void kill() {
        ProcessHandle.of(Long.getLong(PROCESS)).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** Asks it directly. */
    public static HttpResponse<String> send(String method, String path, String body) throws IOException {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create(address() + path))
                            .header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
