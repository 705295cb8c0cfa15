package dev.verbatim.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PostgreSQL's data directory and the server on it: made, started and stopped with PostgreSQL's own programs. */
final class Cluster {

    /** Recovery after a crash replays at most max_wal_size; a server that needs longer has another trouble. */
    private static final int SECONDS_TO_START = 120;

    /** With the second try below, this leaves the service most of the 10 s that a process manager grants. */
    private static final int SECONDS_TO_STOP = 3;

    private static final String DIRECTORY = "cluster";

    private final Path home;
    private final Path directory;
    private final Binaries binaries;
    private final ServerAccount account;
    private final Durability durability;

    private Cluster(Path home, Binaries binaries, ServerAccount account, Durability durability) {
        this.home = home;
        this.directory = home.resolve(DIRECTORY);
        this.binaries = binaries;
        this.account = account;
        this.durability = durability;
    }

    /** Opens the cluster below {@code home}, or makes it. Only for the holder of the lock. */
    static Cluster below(Path home, Password password, Durability durability) throws IOException {
        Binaries binaries = Binaries.unpackedBelow(home);
        ServerAccount account = ServerAccount.of(home, binaries);
        Cluster cluster = new Cluster(home, binaries, account, durability);
        account.own(home);
        if (!existsBelow(home)) {
            cluster.initialise(password);
        }
        return cluster;
    }

    /** Whether a start has got as far as a whole cluster. */
    static boolean existsBelow(Path home) {
        return Files.exists(home.resolve(DIRECTORY));
    }

    /** The server last started on the cluster, if it still runs. */
    Optional<Postmaster> running() throws IOException {
        return Postmaster.of(directory).filter(Postmaster::isRunning);
    }

    /** The directory as PostgreSQL names it. */
    Path directory() {
        return directory;
    }

    /** A port of the loopback interface that nobody listens on at this moment. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /**
     * Starts the server and waits until it takes connections.
     *
     * @throws IOException if it does not start, with the reason that the server gave
     */
    Postmaster start(int port) throws IOException {
        Postmaster.forgetDead(directory);
        Path log = home.resolve("server.log");
        rotate(log);
        Command.Outcome outcome = control(
                "start",
                "-w",
                "-t",
                "" + SECONDS_TO_START,
                "-l",
                log.toString(),
                "-o",
                String.join(" ", options(port)));
        Optional<Postmaster> server = running();
        if (!outcome.succeeded() || server.isEmpty()) {
            throw new IOException("PostgreSQL did not start: " + reason(log).orElse(outcome.lastLine()));
        }
        return server.get();
    }

    /** What the server itself wrote last about why it cannot go on. */
    private static Optional<String> reason(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains("FATAL: ") || line.contains("PANIC: "))
                .reduce((first, second) -> second);
    }

    /** Stops the server if it runs: sessions are cut, what is committed is written down, at the latest at next start. */
    void stop() throws IOException {
        if (running().isEmpty()) {
            return;
        }
        boolean stopped = durability == Durability.KEPT && stop("fast");
        if (!stopped && !stop("immediate")) {
            throw new IOException("PostgreSQL did not stop, see " + home.resolve("server.log"));
        }
    }

    private boolean stop(String mode) throws IOException {
        return control("stop", "-w", "-t", "" + SECONDS_TO_STOP, "-m", mode).succeeded();
    }

    private Command.Outcome control(String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(binaries.program("pg_ctl").toString()));
        words.addAll(List.of(arguments));
        words.addAll(List.of("-D", directory.toString()));
        return account.command(words).run();
    }

    /** What must hold whatever postgresql.conf says; pg_ctl wants it as one word, so no value may contain a space. */
    private List<String> options(int port) {
        return List.of(
                "-c port=" + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=", // their path may hold no more than 107 bytes
                "-c fsync=" + durability.fsync,
                "-c synchronous_commit=" + durability.fsync,
                "-c full_page_writes=" + durability.fsync);
    }

    private void initialise(Password password) throws IOException {
        removeUnfinished();
        Path unfinished = Files.createTempDirectory(home, "cluster-");
        account.own(home);
        List<String> words = new ArrayList<>(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + unfinished,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + password.file(),
                "--encoding=UTF8",
                // Independent of the machine's libraries, so that indexes survive a move to another one.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--text-search-config=english"));
        settings().forEach(setting -> words.addAll(List.of("--set", setting)));
        if (durability == Durability.DISPOSABLE) {
            words.add("--no-sync");
        }
        Command.Outcome outcome = account.command(words).run();
        if (!outcome.succeeded()) {
            throw new IOException("initdb failed: " + outcome.output().strip());
        }
        // Killed before this line, the next start begins afresh; after it, the cluster is whole.
        Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        Disk.sync(home);
    }

    /** First values of postgresql.conf, the operator's from then on. */
    private static List<String> settings() {
        return List.of(
                "timezone=UTC",
                "log_timezone=UTC",
                "max_connections=60",
                "shared_buffers=128MB",
                "effective_cache_size=512MB",
                "work_mem=8MB",
                "random_page_cost=1.1", // the data fits in memory or lies on an SSD
                "jit=off", // compiling costs more than our short queries take
                "max_logical_replication_workers=0", // one process less; streaming replication works without
                "log_checkpoints=off",
                "log_min_messages=log"); // the server's own events, not the errors of statements: those have values in
    }

    private void removeUnfinished() throws IOException {
        List<Path> unfinished;
        try (Stream<Path> entries = Files.list(home)) {
            unfinished = entries.filter(entry -> entry.getFileName().toString().matches("(cluster|unpacking)-\\d+"))
                    .toList();
        }
        for (Path directory : unfinished) {
            Disk.delete(directory);
        }
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > 1_000_000) {
            Files.move(log, log.resolveSibling("server.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
