package dev.verbatim.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Counts and times requests by operation, whoever answers them: an endpoint, a ready answer from memory or a filter in
 * front of both. Those of Quarkus are switched off: a request that never reaches an endpoint would bring its path in as
 * a label, and so whatever a stranger types.
 */
// Without the client proxy of a wider scope: part of every request
@Singleton
class RequestMetrics {

    private static final int BEFORE_ALL = 11_000;
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(2),
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry metrics;
    private final Operations operations;
    private final Map<String, Measured> measured = new ConcurrentHashMap<>();

    RequestMetrics(MeterRegistry metrics, Operations operations) {
        this.metrics = metrics;
        this.operations = operations;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_ALL);
    }

    private void watch(RoutingContext request) {
        long began = System.nanoTime();
        request.addEndHandler(end -> meter(request)
                .count(end.succeeded() ? request.response().getStatusCode() : 0, System.nanoTime() - began));
        request.next();
    }

    /** Of the operation that this request asks for. */
    OperationMeter meter(RoutingContext request) {
        return measured.computeIfAbsent(operation(request), Measured::new);
    }

    /** An operation id, {@code unknown} for what the contract does not have, {@code other} outside of it. */
    private String operation(RoutingContext request) {
        String path = request.normalizedPath();
        return ApiPaths.isApi(path)
                ? operations.id(request.request().method().name(), path).orElse("unknown")
                : "other";
    }

    /** The meters of one operation; looked up once, since this is part of every request. */
    private final class Measured implements OperationMeter {

        private final String operation;
        private final Timer duration;
        private final Map<Integer, LongAdder> byStatus = new ConcurrentHashMap<>();

        Measured(String operation) {
            this.operation = operation;
            duration = Timer.builder("verbatim.request.duration")
                    .description("From the head of a request to the end of its answer.")
                    .tag("operation", operation)
                    .serviceLevelObjectives(BOUNDS)
                    .register(metrics);
        }

        @Override
        public void count(int status, long nanos) {
            byStatus.computeIfAbsent(status, this::counter).increment();
            duration.record(nanos, TimeUnit.NANOSECONDS);
        }

        /** Read when metrics are asked for: a counter of Micrometer costs each request several times as much. */
        private LongAdder counter(@Nullable Integer status) {
            LongAdder requests = new LongAdder();
            FunctionCounter.builder("verbatim.requests", requests, LongAdder::sum)
                    .description("Requests by operation and status; the status is 0 when the caller hung up.")
                    .tag("operation", operation)
                    .tag("status", String.valueOf(status))
                    .register(metrics);
            return requests;
        }
    }
}
