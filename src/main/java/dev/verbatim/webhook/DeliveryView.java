package dev.verbatim.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delivery as JSON. */
@Schema(name = "Delivery", description = "A message to an endpoint and what became of it.")
public record DeliveryView(
        @Schema(maxLength = 40, examples = "dlv_01jd9x7m3q4v5t6r7s8w9y0dlv")
        String id,

        @Schema(maxLength = 64, description = "The webhook-id header: the same however often it is sent.")
        String messageId,

        @Schema(minimum = "0", maximum = "9007199254740991", description = "Position in the change log; 0 for a test.")
        long seq,

        @Schema(maxLength = 64, examples = "article.published")
        String type,

        DeliveryState state,

        @Schema(minimum = "0", maximum = "100000") int attempts,

        @Schema(
                nullable = true,
                minimum = "100",
                maximum = "599",
                description = "Status of the last answer; null when there was none.")
        @Nullable
        Integer responseStatus,

        @Schema(nullable = true, maxLength = 500, description = "What was wrong with the last attempt.") @Nullable
        String error,

        @Schema(nullable = true) @Nullable Instant nextAttemptAt,
        Instant createdAt) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id,
                delivery.messageId,
                delivery.seq,
                delivery.type,
                delivery.state,
                delivery.attempts,
                delivery.responseStatus,
                delivery.error,
                delivery.nextAttemptAt,
                delivery.createdAt);
    }
}
