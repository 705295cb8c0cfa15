package dev.verbatim.change;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Waits for changes on behalf of callers. A waiting caller is an object in a set and a timer: no thread, no connection.
 * Who keeps up is answered from the {@link Window}; who is behind is read from the database, on a worker thread.
 */
@ApplicationScoped
class ChangeFollower {

    private final Changes changes;
    private final ChangeTail tail;
    private final Vertx vertx;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

    ChangeFollower(Changes changes, ChangeTail tail, Vertx vertx) {
        this.changes = changes;
        this.tail = tail;
        this.vertx = vertx;
        tail.eachWindow(window -> waiting.forEach(w -> w.look(window)));
    }

    /** What is there now, straight from the database: a caller always finds what it has just written. */
    Uni<ChangeStretch> now(ChangeQuery query) {
        return Uni.createFrom()
                .item(() -> changes.readFor(query))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /**
     * What is there now or, when that is nothing, what comes first within this time; else an empty stretch with a
     * {@code next} that has passed what was filtered out. Fails with a 410 problem when the log does not reach back.
     */
    Uni<ChangeStretch> follow(ChangeQuery query, Duration wait) {
        Optional<ChangeStretch> here = tail.window().read(query);
        Uni<ChangeStretch> first = here.isPresent() ? Uni.createFrom().item(here.get()) : now(query);
        return first.chain(stretch -> stretch.changes().isEmpty()
                ? await(query.from(stretch.next()), stretch, wait)
                : Uni.createFrom().item(stretch));
    }

    private Uni<ChangeStretch> await(ChangeQuery query, ChangeStretch soFar, Duration wait) {
        return Uni.createFrom().emitter(emitter -> {
            Waiting one = new Waiting(query, emitter);
            waiting.add(one);
            long timer = vertx.setTimer(Math.max(1, wait.toMillis()), t -> emitter.complete(one.nothing(soFar)));
            emitter.onTermination(() -> {
                waiting.remove(one);
                vertx.cancelTimer(timer);
            });
            one.look(tail.window());
        });
    }

    /** A caller that waits; completes at most once, whoever comes first. */
    private final class Waiting {

        private final ChangeQuery query;
        private final UniEmitter<? super ChangeStretch> emitter;

        Waiting(ChangeQuery query, UniEmitter<? super ChangeStretch> emitter) {
            this.query = query;
            this.emitter = emitter;
        }

        void look(Window window) {
            window.read(query).filter(s -> !s.changes().isEmpty()).ifPresent(this::end);
        }

        ChangeStretch nothing(ChangeStretch soFar) {
            waiting.remove(this);
            return tail.window().read(query).orElse(soFar);
        }

        private void end(ChangeStretch stretch) {
            waiting.remove(this);
            emitter.complete(stretch);
        }
    }
}
