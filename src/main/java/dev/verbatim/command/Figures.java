package dev.verbatim.command;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How fast and how large a run was. */
final class Figures {

    private static final double MEGABYTE = 1024 * 1024;

    private final Instant start;
    private final AtomicInteger articles = new AtomicInteger();
    private final AtomicReference<@Nullable Instant> first = new AtomicReference<>();
    private Instant loaded;

    private Figures(Instant start) {
        this.start = start;
        this.loaded = start;
    }

    /** Counts from the start of the Java machine. */
    static Figures started() {
        return new Figures(ProcessHandle.current().info().startInstant().orElseGet(Instant::now));
    }

    void loaded() {
        loaded = Instant.now();
    }

    void article() {
        first.compareAndSet(null, Instant.now());
        articles.incrementAndGet();
    }

    void report(PrintStream err) {
        Instant end = Instant.now();
        Instant firstDone = first.get();
        err.printf(
                Locale.ROOT,
                "%d articles, %.2f a second on %d cores; models loaded after %.2f s, first extraction after %.2f s; "
                        + "heap in use %.0f MB%n",
                articles.get(),
                articles.get() / Math.max(0.001, seconds(loaded, end)),
                Runtime.getRuntime().availableProcessors(),
                seconds(start, loaded),
                seconds(start, firstDone == null ? end : firstDone),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
