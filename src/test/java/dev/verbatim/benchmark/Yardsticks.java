package dev.verbatim.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Puts the service beside what answers the same bytes with nothing behind them: a bare Vert.x route with the same
 * headers, and nginx with a file where it is installed. In turn and three times, since machines have moods; medians
 * count.
 */
final class Yardsticks {

    private static final int ROUNDS = 3;
    private static final Path NGINX = Path.of("/usr/sbin/nginx");

    private final Loads loads;
    private final Path results;
    private final int port;

    Yardsticks(Loads loads, Path results, int port) {
        this.loads = loads;
        this.results = results;
        this.port = port;
    }

    /** Says how many answers a second the service gives for each of the bare route, and how much time each takes. */
    String compare(ServiceProcess service, String name, String path, String header, Consumer<Measured> seen)
            throws Exception {
        List<Measured> own = new ArrayList<>();
        List<Measured> bare = new ArrayList<>();
        try (ServiceProcess route = ServiceProcess.main(
                BareServer.class, 0, port, results.resolve("bare.log"), String.valueOf(port), service.base() + path)) {
            route.await("/");
            loads.warmUp(route, Load.warm(0, name, List.of(path)).with(header));
            loads.warmUp(service, Load.warm(0, name, List.of(path)).with(header));
            for (int i = 0; i < ROUNDS; i++) {
                own.add(loads.ask(service, 0, Load.warm(0, name, List.of(path)).with(header)));
                bare.add(loads.ask(
                        route,
                        0,
                        Load.warm(0, name + ": bare Vert.x route", List.of(path))
                                .with(header)));
            }
        }
        seen.accept(median(own));
        seen.accept(median(bare));
        if (header.isEmpty() && Files.isExecutable(NGINX)) {
            seen.accept(nginx(service, name, path));
        }
        return String.format(
                Locale.ROOT,
                "%s: %.2f times the answers a second of the bare Vert.x route, processor time %.2f to 1",
                name,
                median(own).perSecond() / median(bare).perSecond(),
                median(own).cost() / median(bare).cost());
    }

    private static Measured median(List<Measured> rounds) {
        return rounds.stream()
                .sorted((a, b) -> Double.compare(a.perSecond(), b.perSecond()))
                .toList()
                .get(rounds.size() / 2);
    }

    /** One process, as many as the bare route has event loops on a machine of one core. */
    private Measured nginx(ServiceProcess service, String name, String path) throws Exception {
        Path directory = Files.createDirectories(results.resolve("nginx")).toAbsolutePath();
        Files.write(directory.resolve("answer.json"), body(service.base() + path));
        Files.writeString(directory.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { }
                http {
                    access_log off;
                    keepalive_requests 100000000;
                    types { application/json json; }
                    client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s;
                    uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                    server { listen 127.0.0.1:%2$d; root %1$s; location / { try_files /answer.json =404; } }
                }
                """.formatted(directory, port));
        try (ServiceProcess nginx = ServiceProcess.program(
                port,
                results.resolve("nginx.log"),
                List.of(NGINX.toString(), "-c", directory.resolve("nginx.conf").toString()))) {
            nginx.await("/");
            return loads.ask(nginx, 0, Load.warm(0, name + ": nginx, a file", List.of("/")));
        }
    }

    private static byte[] body(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }
}
