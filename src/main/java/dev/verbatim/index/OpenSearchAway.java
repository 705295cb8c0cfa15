package dev.verbatim.index;

import org.jspecify.annotations.Nullable;

/** OpenSearch cannot be reached, is too busy, or lets us not in: another time it may. */
final class OpenSearchAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OpenSearchAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
