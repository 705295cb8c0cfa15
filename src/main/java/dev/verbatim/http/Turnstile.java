package dev.verbatim.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Knows callers from memory, and counts what they ask. Package {@code access} is behind it. */
public interface Turnstile {

    /** Somebody with or without a key. */
    interface Caller {

        /** As {@link Turnstile#roles} names them; empty for whoever sends no key. */
        String roles();

        /**
         * Counts a request and writes what is left into the headers of its answer. False when nothing was left: then
         * nothing was counted or written.
         */
        boolean pass(MultiMap answer);
    }

    /** The names of roles in alphabetical order, apart by commas: answers are kept apart by them. */
    static String roles(Collection<String> names) {
        return String.join(",", new TreeSet<>(names));
    }

    /** Who asks; null when it takes an authentication to find out. */
    @Nullable
    Caller caller(HttpServerRequest request);
}
