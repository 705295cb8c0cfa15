package dev.verbatim.http;

/** Tells requests that only read from others. */
public final class Reads {

    private Reads() {}

    /** Whether the method is {@code GET} or {@code HEAD}. */
    public static boolean is(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
