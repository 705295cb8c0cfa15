package dev.verbatim.change;

import dev.verbatim.http.PublicUrl;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One entry of the log as JSON. */
@Schema(name = "Change")
public record ChangeView(
        @Schema(minimum = "1", maximum = "9007199254740991", examples = "42")
        long seq,

        @Schema(
                maxLength = 64,
                pattern = "^[a-z_]+\\.[a-z_]+$",
                examples = "quote.created",
                description = "What happened; more values may come.")
        String type,

        Instant occurredAt,
        Resource resource,

        @Schema(nullable = true, description = "Why the resource is gone; null when it is not.") @Nullable
        Tombstone tombstone) {

    /** The resource that changed, as it was right after the change. */
    @Schema(name = "ChangedResource")
    public record Resource(
            ResourceType type,
            @Schema(maxLength = 40) String id,
            @Schema(minimum = "1", maximum = "100000") int version,
            @Schema(format = "uri", maxLength = 2048) String href) {}

    /** What is left of a resource that is gone. */
    @Schema(name = "Tombstone")
    public record Tombstone(
            ChangeEvent.Reason reason,

            @Schema(nullable = true, maxLength = 40) @Nullable
            String replacedBy) {}

    /** The entry as the API shows it everywhere: in pages, in the stream and in webhooks. */
    public static ChangeView of(Change change, PublicUrl url) {
        return new ChangeView(
                change.seq(),
                change.type(),
                change.occurredAt(),
                new Resource(
                        change.resourceType(),
                        change.resourceId(),
                        change.version(),
                        change.resourceType().href(url, change.resourceId())),
                change.reason() == null ? null : new Tombstone(change.reason(), change.replacedBy()));
    }
}
