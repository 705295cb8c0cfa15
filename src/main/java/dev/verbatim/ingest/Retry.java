package dev.verbatim.ingest;

import dev.verbatim.entity.StaleEntityException;
import java.util.function.Supplier;

/** Starts a transaction again when a merge committed while it meant the entity that is gone. */
final class Retry {

    private static final int ATTEMPTS = 5;

    private Retry() {}

    static <T> T whenStale(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (StaleEntityException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    static void whenStale(Runnable transaction) {
        whenStale(() -> {
            transaction.run();
            return true;
        });
    }
}
