package dev.verbatim.cache;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer in the making: one caller has it made by the resource, the others wait for it. */
final class Flight {

    /** How it ended. */
    enum Outcome {
        /** Kept: look again. */
        READY,
        /** Out of date before it was done: try again. */
        OVERTAKEN,
        /** An error, or what is not kept: each caller for itself. */
        NOTHING
    }

    /** Who waits. Called once, on any thread. */
    interface Waiter {
        void landed(Outcome outcome);
    }

    private final String key;
    private final Footprint footprint;
    private final long since;
    private final Set<String> foreign;
    private final List<Waiter> waiters = new ArrayList<>();
    private @Nullable Outcome outcome;
    private @Nullable Body body;

    /** What the resource has made, before it is cut down to what this caller needs. */
    record Body(Buffer plain, @Nullable Buffer gzip, long[] touches) {}

    /**
     * @param since   {@link Answers#position} before anything was read
     * @param foreign names of headers that are there already: they belong to the request, not to the answer
     */
    Flight(String key, Footprint footprint, long since, Set<String> foreign) {
        this.key = key;
        this.footprint = footprint;
        this.since = since;
        this.foreign = Set.copyOf(foreign);
    }

    String key() {
        return key;
    }

    long since() {
        return since;
    }

    boolean isForeign(String header) {
        return foreign.contains(header);
    }

    /** Called where the resource ran, so that the event loop need not compress. */
    void made(byte[] bytes) {
        body = new Body(Buffer.buffer(bytes), ReadyAnswer.compress(bytes), footprint.touches(key, bytes));
    }

    /** Null when there was none, or an error. */
    @Nullable
    Body body() {
        return body;
    }

    void join(Waiter waiter) {
        @Nullable Outcome ended;
        synchronized (waiters) {
            ended = outcome;
            if (ended == null) {
                waiters.add(waiter);
            }
        }
        if (ended != null) {
            waiter.landed(ended);
        }
    }

    /** Tells everybody; only the first call counts. */
    void land(Outcome how) {
        List<Waiter> all;
        synchronized (waiters) {
            if (outcome != null) {
                return;
            }
            outcome = how;
            all = List.copyOf(waiters);
        }
        all.forEach(w -> w.landed(how));
    }
}
