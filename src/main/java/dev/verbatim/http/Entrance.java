package dev.verbatim.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does at once what the filters do one after the other with every request under {@code /v1}, for an answer that is ready
 * before any of them has run: most of the time that such an answer takes would be theirs.
 */
@Singleton
public class Entrance {

    /** A header as it is sent. */
    public record Field(CharSequence name, CharSequence value) {

        /** In bytes already, for what is sent many times. */
        public static Field of(CharSequence name, CharSequence value) {
            return new Field(
                    HttpHeaders.createOptimized(name.toString()), HttpHeaders.createOptimized(value.toString()));
        }
    }

    private final Turnstile turnstile;
    private final RequestMetrics metrics;
    private final List<Field> constant;

    Entrance(Turnstile turnstile, RequestMetrics metrics, SecurityHeaders security, Cors cors) {
        this.turnstile = turnstile;
        this.metrics = metrics;
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        security.write("/v1", headers);
        cors.write(headers);
        constant = headers.entries().stream()
                .map(h -> Field.of(h.getKey(), h.getValue()))
                .toList();
    }

    /** Who asks; null when it takes an authentication to find out. */
    public Turnstile.@Nullable Caller caller(HttpServerRequest request) {
        return turnstile.caller(request);
    }

    /**
     * Counts a read under {@code /v1} and writes the headers that filters would have written. False when it has to go
     * through the filters, which refuse it: then nothing was counted or written.
     */
    public boolean admit(RoutingContext request, Turnstile.Caller caller) {
        HttpServerRequest asked = request.request();
        MultiMap headers = request.response().headers();
        if (HeadLimit.isExceeded(asked) || !caller.pass(headers)) {
            return false;
        }
        for (Field field : constant) {
            headers.add(field.name(), field.value());
        }
        headers.add(RequestIds.NAME, RequestIds.choose(asked));
        return true;
    }

    /** The meter of the operation that this request asks for. */
    public OperationMeter meter(RoutingContext request) {
        return metrics.meter(request);
    }
}
