package dev.verbatim.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log; written by {@link ChangeLog} only and never changed.
 *
 * @param seq        position, strictly increasing in commit order; numbers may be missing, entries never
 * @param type       event name on the wire, such as {@code article.published}
 * @param version    version of the resource after the change; of a tombstone, the last it had
 * @param reason     why the resource is gone, null when it is not
 * @param replacedBy id of the resource that took its place, null when none did
 */
public record Change(
        long seq,
        String type,
        Instant occurredAt,
        ResourceType resourceType,
        String resourceId,
        int version,
        ChangeEvent.@Nullable Reason reason,
        @Nullable String replacedBy) {

    /** Whether the resource is gone. */
    public boolean isTombstone() {
        return reason != null;
    }
}
