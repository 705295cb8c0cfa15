package dev.verbatim.database;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Starts the server again, on the same port, when it dies under a running service. A server that cannot start, say for
 * a full disk, is tried again for as long as the service lives, more and more seldom: once the cause is gone nobody has
 * to restart the service.
 */
final class Watch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Watch.class);

    private static final int MILLIS_BETWEEN_LOOKS = 250;
    private static final int MILLIS_AT_MOST = 30_000;

    private final Cluster cluster;
    private final int port;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Watch(Cluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
        // The server is no child of ours (pg_ctl is), so there is no exit to wait for; a look costs two small files.
        this.thread = new Thread(this::run, "database-watch");
        thread.setDaemon(true);
    }

    /** Begins to watch the running server. */
    static Watch over(Cluster cluster, int port) {
        Watch watch = new Watch(cluster, port);
        watch.thread.start();
        return watch;
    }

    private void run() {
        int failures = 0;
        while (!closedWithin(Math.min(MILLIS_BETWEEN_LOOKS << Math.min(failures, 10), MILLIS_AT_MOST))) {
            try {
                if (cluster.running().isEmpty()) {
                    restart(failures);
                }
                failures = 0;
            } catch (IOException e) {
                if (failures++ == 0) {
                    LOG.error("The embedded database died and does not start again; trying on", e);
                }
            }
        }
    }

    private void restart(int failures) throws IOException {
        if (failures == 0) {
            LOG.warn("The embedded database died; starting it again");
        }
        cluster.start(port);
        LOG.info("The embedded database is back");
    }

    private boolean closedWithin(int millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true; // nobody interrupts this thread but to end it
        }
    }

    /** Returns when no start is under way any more. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
