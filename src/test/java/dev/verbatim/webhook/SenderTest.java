package dev.verbatim.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.verbatim.webhook.Attempt.Outcome;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over real TLS to a receiver whose certificate, signed by itself, names a host that no name server knows. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SenderTest {

    private static final String HOST = "partner.verbatim.test";
    private static final char[] PASSWORD = "for-this-test".toCharArray();
    private static final SigningSecret SECRET = SigningSecret.fresh();

    @TempDir
    static Path directory;

    private static final Map<String, List<String>> received = new HashMap<>();
    private static Vertx vertx;
    private static HttpsServer server;

    @BeforeAll
    static void listen() throws Exception {
        vertx = Vertx.vertx();
        KeyStore keys = keys();
        Files.writeString(
                directory.resolve("ca.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getCertificate("key").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/hook", exchange -> {
            received.putAll(exchange.getRequestHeaders());
            received.put("body", List.of(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void close() {
        server.stop(0);
        vertx.close();
    }

    @Test
    void it_connects_to_the_address_that_was_judged_and_checks_the_certificate_by_name() throws Exception {
        Outcome outcome = send(HOST, directory.resolve("ca.pem").toString());
        assertThat(outcome.status()).isEqualTo(204);
        assertThat(received.get("Host"))
                .containsExactly(HOST + ":" + server.getAddress().getPort());
        new com.standardwebhooks.Webhook(SECRET.text())
                .verify(received.get("body").get(0), received);
    }

    @Test
    void a_certificate_of_another_host_is_not_taken() throws Exception {
        Outcome outcome =
                send("other.verbatim.test", directory.resolve("ca.pem").toString());
        assertThat(outcome.status()).isNull();
        assertThat(outcome.error()).contains("SSL");
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_taken() throws Exception {
        Outcome outcome = send(HOST, "");
        assertThat(outcome.status()).isNull();
        assertThat(outcome.error()).contains("SSL");
    }

    /** Pinned to loopback, as if the host had been looked up. */
    private static Outcome send(String host, String authorities) throws Exception {
        Map<String, String> values = new HashMap<>(Map.of("verbatim.webhook.allow-loopback", "true"));
        if (!authorities.isEmpty()) {
            values.put("verbatim.webhook.authorities", authorities);
        }
        WebhookConfig config = new SmallRyeConfigBuilder()
                .withMapping(WebhookConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(values)
                .build()
                .getConfigMapping(WebhookConfig.class);
        URI url = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/hook");
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        Attempt attempt = new Attempt("dlv_1", url.toString(), "msg_1", "{\"type\":\"test\"}", List.of(SECRET));
        new Sender(vertx, config, Clock.systemUTC())
                .send(attempt, new Target(url, InetAddress.getLoopbackAddress()), outcome::complete);
        return outcome.get(30, TimeUnit.SECONDS);
    }

    private static KeyStore keys() throws Exception {
        Path file = directory.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "key",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + HOST,
                        "-ext",
                        "san=dns:" + HOST,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }
}
