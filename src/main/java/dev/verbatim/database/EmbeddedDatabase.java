package dev.verbatim.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A real PostgreSQL on a directory of its own, reachable from this machine only and with the password of that directory
 * only. While it is open, the server is started again on the same port whenever it dies.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The role of the service, and the database that it owns. */
    public static final String NAME = "verbatim";

    // Not Quarkus' Log: this runs before Quarkus does, and in tests without it.
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);

    private static final int ATTEMPTS = 10;
    private static final int MILLIS_BETWEEN_ATTEMPTS = 500;

    private final DirectoryLock lock;
    private final Cluster cluster;
    private final Login login;
    private final Watch watch;

    private EmbeddedDatabase(DirectoryLock lock, Cluster cluster, Login login) {
        this.lock = lock;
        this.cluster = cluster;
        this.login = login;
        this.watch = Watch.over(cluster, login.port());
    }

    /**
     * Starts the server, or adopts one that a killed service left behind, and makes role and database if they do not
     * exist yet. A second or two the first time, then a fraction of one.
     *
     * @param dataDirectory created if need be
     * @throws DatabaseStartException if another service uses the directory, or the server cannot be started
     */
    public static EmbeddedDatabase start(Path dataDirectory, Durability durability) {
        Path data = dataDirectory.toAbsolutePath().normalize();
        try {
            Disk.createPrivate(data);
            DirectoryLock lock = DirectoryLock.take(data);
            try {
                return start(data.resolve("postgresql"), durability, lock);
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new DatabaseStartException(
                    "The embedded database in " + data + " cannot be started: " + reason(e), e);
        }
    }

    /** The JDK's message for a file that is denied is its bare name. */
    private static String reason(Exception e) {
        return e instanceof AccessDeniedException ? "no access to " + e.getMessage() : String.valueOf(e.getMessage());
    }

    private static EmbeddedDatabase start(Path home, Durability durability, DirectoryLock lock)
            throws IOException, SQLException {
        long begin = System.nanoTime();
        Disk.createPrivate(home);
        Password password = Password.below(home);
        Cluster cluster = Cluster.below(home, password, durability);
        Optional<Login> adopted = adopt(cluster, password.value());
        Login login = adopted.isPresent() ? adopted.get() : startAnew(cluster, password.value());
        login.prepare(NAME);
        LOG.infof(
                "Database: embedded PostgreSQL in %s, port %d, %s after %d ms",
                home,
                login.port(),
                adopted.isPresent() ? "still running, adopted" : "started",
                (System.nanoTime() - begin) / 1_000_000);
        return new EmbeddedDatabase(lock, cluster, login);
    }

    private static Optional<Login> adopt(Cluster cluster, String password) throws IOException {
        return cluster.running()
                .map(server -> new Login(server.port(), password))
                .filter(login -> login.reaches(cluster.directory()));
    }

    /** Several times, because another program may take the port first, or a dead server's processes be slow to end. */
    private static Login startAnew(Cluster cluster, String password) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                cluster.stop();
                return new Login(cluster.start(Cluster.freePort()).port(), password);
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.debugf(e, "Attempt %d to start PostgreSQL failed", attempt);
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(MILLIS_BETWEEN_ATTEMPTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    /** Where JDBC finds the database; the port is another one after each start. */
    public String jdbcUrl() {
        return login.url(NAME);
    }

    /** Of the role {@value #NAME}. Not for logs. */
    public String password() {
        return login.password();
    }

    /** Throws away all that is in the database, for tests. */
    void empty() {
        try {
            login.empty(NAME);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves the server running and lets go of the directory, as a service does that is killed; for tests. */
    void abandon() throws IOException {
        watch.close();
        lock.close();
    }

    /** Stops the server, cutting the sessions that are still open, and lets go of the directory. May be repeated. */
    @Override
    public void close() {
        watch.close();
        try (lock) {
            cluster.stop();
        } catch (IOException e) {
            LOG.warn("The embedded database was not stopped; the next start will adopt it", e);
        }
    }
}
