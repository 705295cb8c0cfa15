package dev.verbatim.search;

import dev.verbatim.change.Change;
import dev.verbatim.change.ChangeListener;
import dev.verbatim.change.ChangeQuery;
import dev.verbatim.change.ChangeStretch;
import dev.verbatim.change.Changes;
import dev.verbatim.index.SearchIndex;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the index in step with the database: one thread that applies the change log from where the index stands, and
 * builds the index anew where the log cannot take it further. Woken by {@link ChangeListener}; looks by itself every
 * second, too. Where replicas share an index, they take turns ({@link FeedingTurn}), and the others only look how far it
 * is.
 *
 * <p>The position is taken before the rows are read, so that the index may know more than its position says and a
 * change is at worst applied twice, never missed.
 */
@ApplicationScoped
class IndexFollower implements ChangeListener {

    private static final int BATCH = 500;
    private static final long LOOK_MILLIS = 1000;
    private static final long MOST_BACK_OFF_MILLIS = 10_000;

    /** A commit costs a sync of the disk; a crash costs reading again what came after the last one. */
    private static final long COMMIT_MILLIS = 5000;

    private final SearchIndex index;
    private final IndexWork work;
    private final Changes changes;
    private final FeedingTurn turn;
    private final Semaphore news = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile int failures;
    private volatile boolean stopped;
    private volatile long position;
    private volatile long head;
    private long committedAt;
    private boolean uncommitted;
    private @Nullable Thread thread;

    IndexFollower(SearchIndex index, IndexWork work, Changes changes, FeedingTurn turn, MeterRegistry metrics) {
        this.index = index;
        this.work = work;
        this.changes = changes;
        this.turn = turn;
        Gauge.builder("verbatim.search.lag", this, f -> Math.max(0, f.head - f.position))
                .description("Changes in the log that the search index does not show yet.")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        Thread follower = new Thread(this::run, "search-index");
        follower.setDaemon(true);
        thread = follower;
        follower.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        stopping.countDown();
        news.release();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    /** The position in the log that searches show. */
    long position() {
        return position;
    }

    @Override
    public void changed(List<Change> fresh) {
        news.release();
    }

    @Override
    public void resumed() {
        news.release();
    }

    /** How it is, in a word, for those who watch over the service. */
    String state() {
        return failures > 0 ? "interrupted" : position < head ? "behind" : "live";
    }

    /** The edge that must survive: a database or an engine that is away comes back. Says so once, not each time. */
    private void run() {
        while (!stopped) {
            try {
                catchUp();
                if (failures > 0) {
                    failures = 0;
                    Log.info("The search index follows the database again");
                }
                rest();
            } catch (RuntimeException e) {
                if (!stopped && failures++ == 0) {
                    Log.warn("The search index cannot follow the database, trying again", e);
                }
                backOff();
            }
        }
    }

    private void rest() {
        try {
            if (news.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    /** Whatever news there are. */
    private void backOff() {
        try {
            long millis = Math.min(MOST_BACK_OFF_MILLIS, LOOK_MILLIS << Math.min(failures - 1, 10));
            if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
                stopped = true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private void catchUp() {
        if (!index.isShared()) {
            follow();
        } else if (!turn.take(this::follow)) {
            watch();
        }
    }

    /** Another replica writes the index that we read. */
    private void watch() {
        head = changes.head();
        Long known = index.position(work.databaseId());
        if (known != null) {
            position = known;
        }
    }

    private void follow() {
        String database = work.databaseId();
        Long known = index.position(database);
        if (known == null) {
            build(database);
            return;
        }
        position = known;
        boolean more = true;
        while (more && !stopped) {
            ChangeStretch stretch = changes.read(ChangeQuery.after(position, BATCH));
            head = stretch.head();
            if (stretch.horizon() > position || stretch.head() < position) {
                build(database);
                return;
            }
            if (!stretch.changes().isEmpty()) {
                work.apply(stretch.changes(), stretch.head());
                uncommitted = true;
            }
            if (stretch.next() != position) {
                advance(database, stretch.next());
            }
            more = stretch.more();
        }
        commitWhenDue(database);
    }

    private void advance(String database, long to) {
        boolean due = uncommitted && System.nanoTime() - committedAt > TimeUnit.MILLISECONDS.toNanos(COMMIT_MILLIS);
        index.advance(database, to, due);
        position = to;
        if (due) {
            committed();
        }
    }

    private void commitWhenDue(String database) {
        if (uncommitted && System.nanoTime() - committedAt > TimeUnit.MILLISECONDS.toNanos(COMMIT_MILLIS)) {
            index.advance(database, position, true);
            committed();
        }
    }

    private void committed() {
        committedAt = System.nanoTime();
        uncommitted = false;
    }

    private void build(String database) {
        long from = changes.head();
        head = from;
        Log.infof("Building the search index from the database at position %d", from);
        int documents = work.everything(from, () -> stopped);
        long reached = applyFrom(from);
        if (!stopped) {
            index.advance(database, reached, true);
            position = reached;
            committed();
            Log.infof("The search index holds %d documents", documents);
            news.release();
        }
    }

    /** What came while the index was built, before anybody sees it: it must not show less than the one it replaces. */
    private long applyFrom(long from) {
        long reached = from;
        boolean more = true;
        while (more && !stopped) {
            ChangeStretch stretch = changes.read(ChangeQuery.after(reached, BATCH));
            head = stretch.head();
            if (!stretch.changes().isEmpty()) {
                work.apply(stretch.changes(), stretch.head());
            }
            reached = stretch.next();
            more = stretch.more();
        }
        return reached;
    }
}
