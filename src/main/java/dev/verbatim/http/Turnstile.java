package dev.verbatim.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;

/** Counts requests against what their callers may still ask. Package {@code access} is behind it. */
public interface Turnstile {

    /**
     * Counts a request and writes what is left into the headers of its answer. False when nothing was left: then nothing
     * was counted or written.
     */
    boolean pass(HttpServerRequest request, MultiMap answer);
}
