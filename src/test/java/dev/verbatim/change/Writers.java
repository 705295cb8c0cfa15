package dev.verbatim.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Many writers at once, each transaction waiting a random time between taking its numbers and its commit. */
final class Writers {

    private final Write write;
    private final Map<String, Long> commits = new ConcurrentHashMap<>();

    Writers(Write write) {
        this.write = write;
    }

    /** Appends one change for this resource in a transaction, and calls {@code beforeCommit} before it commits. */
    @FunctionalInterface
    interface Write {
        void one(String resourceId, Runnable beforeCommit) throws Exception;
    }

    /** Runs them all to the end. */
    void run(int writers, int transactions, int maxDelayMillis) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(transactions);
        CountDownLatch done = new CountDownLatch(writers);
        for (int w = 0; w < writers; w++) {
            Random random = new Random(w);
            new Thread(() -> {
                        for (int n = left.getAndDecrement(); n > 0; n = left.getAndDecrement()) {
                            commit("art_" + "%026d".formatted(n), random.nextInt(maxDelayMillis + 1));
                        }
                        done.countDown();
                    })
                    .start();
        }
        done.await();
    }

    private void commit(String id, int delay) {
        try {
            write.one(id, () -> {
                Api.pause(delay);
                commits.put(id, System.nanoTime());
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** When each resource's transaction was about to commit, by {@link System#nanoTime}. */
    Map<String, Long> commits() {
        return commits;
    }

    /** The statements of {@link ChangeLog#append} over a plain connection, for writers outside the service. */
    static void append(Connection connection, String id, Runnable beforeCommit) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + 0x5645_5242_4154_494DL + ")");
            statement.execute("insert into change (type, occurred_at, resource_type, resource_id, version)"
                    + " values ('article.updated', now(), 'ARTICLE', '" + id + "', 1),"
                    + " ('quote.updated', now(), 'QUOTE', '" + id.replace("art", "quo") + "', 1)");
            statement.execute("select pg_notify('verbatim_change', '')");
            beforeCommit.run();
        }
        connection.commit();
    }
}
