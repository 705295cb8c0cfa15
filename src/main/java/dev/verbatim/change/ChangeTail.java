package dev.verbatim.change;

import dev.verbatim.http.Commits;
import dev.verbatim.http.Peers;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Follows the log as it grows: one thread and one database connection a replica, however many readers wait.
 *
 * <p>{@code NOTIFY} wakes it; where notifications do not come through (a pooler between us and the database), it looks
 * by itself every second. After a lost connection it goes on from where it was.
 */
@ApplicationScoped
public class ChangeTail {

    private static final int LOOK_MILLIS = 1000;
    private static final int BATCH = 1000;

    /** Heard by this connection itself, so it proves nothing of the notices of others. */
    private static final String SETTLE = "-settle";

    /** A database that does not answer for so long is taken for lost. */
    private static final int ANSWER_MILLIS = 10_000;

    private final DataSource database;
    private final List<ChangeListener> listeners;
    private final Commits commits;
    private final Peers peers;
    private final List<Consumer<Window>> readers = new CopyOnWriteArrayList<>();
    private volatile Window window = Window.at(0, 0).live(false);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private boolean started;
    private boolean grown;
    private long lookedAt = System.nanoTime();
    private @Nullable Thread thread;

    ChangeTail(DataSource database, @All List<ChangeListener> listeners, Commits commits, Peers peers) {
        this.database = database;
        this.listeners = listeners;
        this.commits = commits;
        this.peers = peers;
    }

    /** Whether changes arrive here at once; false while the database is away. */
    public boolean isLive() {
        return window.live();
    }

    Window window() {
        return window;
    }

    /** Calls the reader with each new window, on the thread that follows the log. */
    void eachWindow(Consumer<Window> reader) {
        readers.add(reader);
    }

    void start(@Observes StartupEvent event) {
        Thread tail = new Thread(this::run, "change-tail");
        tail.setDaemon(true);
        thread = tail;
        tail.start();
    }

    /** Before the listeners stop: when this returns, nobody is told anything any more. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        stopping.countDown();
        if (thread != null) {
            thread.join(2 * LOOK_MILLIS);
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void run() {
        while (!isStopping()) {
            try (Connection connection = database.getConnection()) {
                follow(connection);
            } catch (SQLException | RuntimeException e) {
                if (!isStopping()) {
                    Log.warn("The change log cannot be followed, trying again", e);
                }
            }
            if (!isStopping()) {
                commits.interrupted();
                show(window.live(false));
                tell(ChangeListener::interrupted);
                pause();
            }
        }
    }

    private void follow(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
        execute(connection, "listen verbatim_change");
        execute(connection, "listen " + Commits.CHANNEL);
        execute(connection, "listen " + Peers.CHANNEL);
        commits.listening();
        if (!started) {
            ChangeStretch end = Changes.read(connection, ChangeQuery.after(Long.MAX_VALUE - 1, 1));
            show(Window.at(end.head(), end.horizon()).live(false));
            started = true;
        }
        catchUp(connection);
        show(window.live(true));
        tell(ChangeListener::resumed);
        PGConnection notifications = connection.unwrap(PGConnection.class);
        while (!isStopping()) {
            if (hear(notifications)) {
                catchUp(connection);
            }
        }
        execute(connection, "unlisten *");
        connection.setNetworkTimeout(Runnable::run, 0);
    }

    /**
     * Waits for notifications and hands over what commits touched. Returns whether to look at the log: when it has grown,
     * and when nothing was heard for a while.
     */
    private boolean hear(PGConnection connection) throws SQLException {
        // What came along with the answer to a query does not end the waiting below
        PGNotification[] heard = connection.getNotifications();
        if (heard == null || heard.length == 0) {
            heard = connection.getNotifications(LOOK_MILLIS);
        }
        boolean due = isLookDue();
        if (due) {
            commits.probe();
        }
        return heard == null || heard.length == 0 || take(heard) || due;
    }

    /** By the clock and not by silence: what replicas tell each other must not keep this one from looking. */
    private boolean isLookDue() {
        long now = System.nanoTime();
        boolean due = now - lookedAt >= TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS);
        lookedAt = due ? now : lookedAt;
        return due;
    }

    /** Hands over what commits touched and what other replicas say; returns whether the log has grown. */
    private boolean take(PGNotification[] heard) {
        List<String> touched = new ArrayList<>();
        boolean longer = false;
        for (PGNotification notification : heard) {
            if (notification.getName().equals(Peers.CHANNEL)) {
                guard(() -> peers.heard(notification.getParameter()));
            } else if (!notification.getName().equals(Commits.CHANNEL)) {
                longer = true;
            } else if (!notification.getParameter().equals(SETTLE)) {
                touched.add(notification.getParameter());
            }
        }
        commits.heard(touched);
        return longer;
    }

    private void catchUp(Connection connection) throws SQLException {
        boolean more;
        do {
            ChangeStretch stretch = Changes.read(connection, ChangeQuery.after(window.head(), BATCH));
            if (stretch.head() < window.head()) {
                Log.warnf("The change log was set back from %d to %d", window.head(), stretch.head());
                show(Window.at(stretch.head(), stretch.horizon()).live(window.live()));
                return;
            }
            List<Change> changes = stretch.changes();
            if (!changes.isEmpty()) {
                settle(connection);
            }
            show(window.plus(stretch));
            if (!changes.isEmpty()) {
                tell(listener -> listener.changed(changes));
            }
            more = stretch.more() || grown;
            grown = false;
        } while (more && !isStopping());
    }

    /**
     * Whoever is told of a change and asks for what changed must not be given what was before: all notices of the
     * commits just read are heard first. A notice of our own comes back after them, in the answer to its statement.
     */
    private void settle(Connection connection) throws SQLException {
        execute(connection, "select pg_notify('" + Commits.CHANNEL + "', '" + SETTLE + "')");
        PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications();
        grown |= heard != null && take(heard);
    }

    private void show(Window next) {
        if (next != window) {
            window = next;
            readers.forEach(reader -> guard(() -> reader.accept(next)));
        }
    }

    private void tell(Consumer<ChangeListener> what) {
        listeners.forEach(listener -> guard(() -> what.accept(listener)));
    }

    /** One listener's fault must not keep the others from hearing. */
    private static void guard(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            Log.error("A listener of the change log failed", e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void pause() {
        try {
            stopping.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
