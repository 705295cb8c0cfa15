package dev.verbatim.http;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Whether what this replica keeps in memory is current, and who has to hear when it is not any more.
 *
 * <p>Driven by the one connection of the replica that listens (package {@code change}). Notices come in the order of
 * commits, so a writer that sends a notice of its own after its commit, and waits until it comes back, knows that
 * everything before it has been heard here: no caller is told "done" and then shown what was before.
 *
 * <p>Memory is trusted only while notices are known to come through, which a probe shows every second: a pooler between
 * us and the database may take a {@code LISTEN} and never deliver.
 */
// Without the client proxy of a wider scope: asked several times by every request.
@Singleton
public class Commits {

    /** The channel of {@code V80}. */
    public static final String CHANNEL = "verbatim_touch";

    private static final String EVERYTHING = "*";

    /** Says nothing but that notices come through. */
    private static final String PROBE = "-probe";

    /** A connection that swallows packets looks alive: after so long without a notice, memory is not trusted. */
    private static final long LEASE = Duration.ofSeconds(3).toNanos();

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final DataSource database;
    private final List<CommitListener> listeners;
    private final Map<String, CompletableFuture<Boolean>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private volatile boolean live;
    private volatile long heardAt;

    Commits(DataSource database, @All List<CommitListener> listeners) {
        this.database = database;
        this.listeners = listeners;
    }

    /** Whether memory may be trusted now. */
    public boolean isCurrent() {
        return live && System.nanoTime() - heardAt < LEASE;
    }

    /** Grows before anybody is told of something new, so that who has seen this number knows what was told before it. */
    public long generation() {
        return generation.get();
    }

    /**
     * Returns once everything that was committed before this call has reached the listeners of this replica, or they
     * have forgotten everything. A millisecond or two; blocks; not for use inside a transaction.
     */
    public void await() {
        if (!live) {
            return;
        }
        String mark = "-" + UUID.randomUUID();
        CompletableFuture<Boolean> heard = new CompletableFuture<>();
        waiting.put(mark, heard);
        try {
            Notices.send(database, CHANNEL, mark);
            heard.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (SQLException | TimeoutException | ExecutionException e) {
            Log.warn("A commit was not heard in time: everything kept in memory is read anew", e);
            tell(CommitListener::forget);
        } catch (InterruptedException e) {
            tell(CommitListener::forget);
            Thread.currentThread().interrupt();
        } finally {
            waiting.remove(mark);
        }
    }

    /** The listening connection is there; what was missed while it was not may be anything. */
    public void listening() {
        tell(CommitListener::forget);
        probe();
    }

    /** Asks for a sign that notices come through: by another connection, as those of others would come. */
    public void probe() {
        try {
            Notices.send(database, CHANNEL, PROBE);
        } catch (SQLException e) {
            Log.debug("No probe of the notices", e);
        }
    }

    /** Notices, in the order in which they came. */
    public void heard(Collection<String> notices) {
        if (notices.isEmpty()) {
            return;
        }
        List<String> touched = new ArrayList<>(notices.size());
        List<String> marks = new ArrayList<>();
        notices.forEach(n -> (n.startsWith("-") ? marks : touched).add(n));
        if (touched.contains(EVERYTHING)) {
            tell(CommitListener::forget);
        } else if (!touched.isEmpty()) {
            tell(listener -> listener.committed(touched));
        }
        heardAt = System.nanoTime();
        live = true;
        marks.forEach(this::end);
    }

    /** The listening connection is lost. */
    public void interrupted() {
        live = false;
        tell(CommitListener::forget);
        List.copyOf(waiting.keySet()).forEach(this::end);
    }

    private void end(String mark) {
        CompletableFuture<Boolean> heard = waiting.get(mark);
        if (heard != null) {
            heard.complete(true);
        }
    }

    /** A fault of one listener must not keep the others from hearing; it itself is told to forget. */
    private void tell(Consumer<CommitListener> what) {
        generation.incrementAndGet();
        for (CommitListener listener : listeners) {
            try {
                what.accept(listener);
            } catch (RuntimeException e) {
                Log.error("A listener of commits failed", e);
                listener.forget();
            }
        }
    }
}
