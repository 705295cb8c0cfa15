package dev.verbatim.benchmark;

import java.util.List;

/**
 * What is asked of a server, and how.
 *
 * @param requests see {@link LoadGenerator}
 * @param headers  apart by bars, or ""
 * @param rate     requests a second, where they come at fixed times
 */
record Load(int articles, String name, String state, List<String> requests, String headers, int connections, int rate) {

    private static final int RATE = Integer.getInteger("benchmark.rate", 100);

    /** So few that all are in memory. */
    static Load warm(int articles, String name, List<String> paths) {
        return new Load(articles, name, "warm", paths, "", 32, 10 * RATE);
    }

    static Load cold(int articles, String name, List<String> paths) {
        return new Load(articles, name, "cold", paths, "", 8, RATE);
    }

    static Load writing(int articles, List<String> requests, String key) {
        return new Load(
                articles, "create, not extracted", "write", requests, "Authorization: Bearer " + key, 4, RATE / 4);
    }

    Load with(String otherHeaders) {
        return new Load(articles, name, state, requests, otherHeaders, connections, rate);
    }
}
