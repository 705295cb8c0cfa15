package dev.verbatim.webhook;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a delivery.
 *
 * @param secrets the present one and, while it is being replaced, the former one
 */
record Attempt(String deliveryId, String url, String messageId, String body, List<SigningSecret> secrets) {

    Attempt {
        secrets = List.copyOf(secrets);
    }

    /**
     * What came of it.
     *
     * @param status     of the answer, null when there was none
     * @param error      what was wrong, null when it was taken
     * @param retryAfter how long the endpoint asked us to wait, null when it did not
     */
    record Outcome(
            String deliveryId,
            @Nullable Integer status,
            @Nullable String error,
            @Nullable Duration retryAfter) {

        static Outcome noAnswer(String deliveryId, String error) {
            return new Outcome(deliveryId, null, error, null);
        }

        boolean taken() {
            return status != null && status >= 200 && status < 300;
        }

        /** The endpoint wants no more messages, ever. */
        boolean unsubscribed() {
            return status != null && status == 410;
        }
    }
}
