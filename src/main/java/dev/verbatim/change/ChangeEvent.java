package dev.verbatim.change;

import org.jspecify.annotations.Nullable;

/**
 * One change to be written to the log.
 *
 * @param version    version of the resource after the change; of a tombstone, the last it had
 * @param reason     why the resource is gone, null when it is not
 * @param replacedBy id of the resource that took its place, null when none did
 */
public record ChangeEvent(
        ChangeKind kind,
        String resourceId,
        int version,
        @Nullable Reason reason,
        @Nullable String replacedBy) {

    /** Why a resource is gone. */
    public enum Reason {
        DELETED,
        RETRACTED,
        MERGED,
        SUPERSEDED
    }

    public static ChangeEvent of(ChangeKind kind, String resourceId, int version) {
        return new ChangeEvent(kind, resourceId, version, null, null);
    }

    /** A tombstone. */
    public static ChangeEvent gone(
            ChangeKind kind, String resourceId, int version, Reason reason, @Nullable String replacedBy) {
        return new ChangeEvent(kind, resourceId, version, reason, replacedBy);
    }
}
