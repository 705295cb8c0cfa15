package dev.verbatim.change;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts off readers that have stopped reading. What is sent is handed out a little at a time and never piled up; a
 * reader that does not take what it was handed would keep its place for ever otherwise.
 */
@ApplicationScoped
class Stalls {

    private final Set<Watched> all = ConcurrentHashMap.newKeySet();
    private final Duration limit;

    Stalls(Vertx vertx, ChangeConfig config) {
        limit = config.stall();
        vertx.setPeriodic(Math.max(100, limit.toMillis() / 4), timer -> all.forEach(Watched::check));
    }

    /** Watches an answer until {@link Watched#end}. */
    Watched watch(HttpServerResponse response) {
        Watched watched = new Watched(response);
        all.add(watched);
        return watched;
    }

    /** How many answers are being sent. */
    int watched() {
        return all.size();
    }

    /** One answer. */
    final class Watched {

        private final HttpServerResponse response;
        private volatile long handedOut;

        private Watched(HttpServerResponse response) {
            this.response = response;
        }

        /** The reader was handed something. */
        void handOut() {
            handedOut = System.nanoTime();
        }

        /** The reader has taken it. */
        void taken() {
            handedOut = 0;
        }

        void end() {
            all.remove(this);
        }

        private void check() {
            long since = handedOut;
            if (since != 0 && System.nanoTime() - since > limit.toNanos()) {
                end();
                response.reset();
            }
        }
    }
}
