package dev.verbatim.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sees to it that no thread waits for a body: there are some hundreds of threads, and whoever sent as many bodies and
 * ended none would stop the service for all. A body is collected on the event loop, and only then does its request go on.
 *
 * <p>Imports are streamed, and Quarkus REST cannot take a collected body over HTTP/2: those keep a thread while they
 * come, so only {@link #MOST_STREAMED} of them are let in at a time.
 */
final class BodyGathering {

    /** All bodies that are under way, together. */
    private static final long MOST_BYTES = 64 << 20;

    /** Far fewer than there are threads. */
    private static final int MOST_STREAMED = 60;

    /** Who has not sent a whole body by then is cut off. */
    private static final long MOST_MILLIS = 60_000;

    private final AtomicLong gathered = new AtomicLong();
    private final AtomicInteger streamed = new AtomicInteger();
    private final long largest;

    BodyGathering(long largest) {
        this.largest = largest;
    }

    /** Called at most once for a request, on its event loop: it does not go on then. */
    interface Refusal {

        /** {@code tooLarge}: this body; otherwise all of them together. */
        void refuse(RoutingContext request, boolean tooLarge);
    }

    /** Lets the request go on once its body is there, or at once when there is none. */
    void gather(RoutingContext request, Refusal refusal) {
        HttpServerRequest from = request.request();
        if (!hasBody(from)) {
            request.next();
        } else if (from.version() == HttpVersion.HTTP_2) {
            stream(request, refusal);
        } else {
            new Gathering(request, refusal).begin();
        }
    }

    /** Lets the request go on while its body comes, if not too many do. */
    void stream(RoutingContext request, Refusal refusal) {
        if (hasBody(request.request())) {
            request.addEndHandler(end -> streamed.decrementAndGet());
            if (streamed.incrementAndGet() > MOST_STREAMED) {
                refusal.refuse(request, false);
                return;
            }
        }
        request.next();
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null
                ? request.getHeader("Transfer-Encoding") != null || mayStream(request)
                : !length.equals("0");
    }

    /** Over HTTP/2 nothing announces a body. */
    private static boolean mayStream(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2
                && switch (request.method().name()) {
                    case "POST", "PUT", "PATCH" -> true;
                    default -> false;
                };
    }

    /** One body. */
    private final class Gathering {

        private final RoutingContext request;
        private final Refusal refusal;
        private final Buffer body = Buffer.buffer();
        private boolean decided;

        Gathering(RoutingContext request, Refusal refusal) {
            this.request = request;
            this.refusal = refusal;
        }

        void begin() {
            HttpServerRequest from = request.request();
            long timer = request.vertx()
                    .setTimer(MOST_MILLIS, late -> from.connection().close());
            request.addEndHandler(end -> {
                request.vertx().cancelTimer(timer);
                gathered.addAndGet(-body.length());
            });
            from.handler(this::take);
            from.endHandler(end -> {
                request.vertx().cancelTimer(timer);
                complete();
            });
            if ("100-continue".equalsIgnoreCase(from.getHeader("Expect"))) {
                request.response().writeContinue();
            }
            from.resume();
        }

        private void take(Buffer chunk) {
            if (decided) {
                return;
            }
            body.appendBuffer(chunk);
            boolean tooMuch = gathered.addAndGet(chunk.length()) > MOST_BYTES;
            boolean tooLarge = body.length() > largest;
            if (tooMuch || tooLarge) {
                decided = true;
                refusal.refuse(request, tooLarge);
            }
        }

        private void complete() {
            if (!decided) {
                decided = true;
                ((RoutingContextInternal) request).setBody(body);
                request.next();
            }
        }
    }
}
