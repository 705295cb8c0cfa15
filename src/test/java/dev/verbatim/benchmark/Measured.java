package dev.verbatim.benchmark;

import java.util.Locale;

/**
 * What a question cost. Times are microseconds; costs are processor time for each answer, of the service and of its
 * database; p50 and p99 are latencies at the fixed rate.
 */
record Measured(
        int articles,
        String question,
        String state,
        double perSecond,
        double cost,
        double databaseCost,
        long p50,
        long p99,
        int failures) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %s | %,.0f | %.1f | %.1f | %,d | %,d | %d |",
                articles,
                question,
                state,
                perSecond,
                cost,
                databaseCost,
                p50,
                p99,
                failures);
    }
}
