package dev.verbatim.http;

import org.jspecify.annotations.Nullable;

/** Whether a caller holds an answer already (RFC 9110 section 13). */
public final class Preconditions {

    private Preconditions() {}

    /**
     * {@code If-None-Match} decides alone when it is there, {@code If-Modified-Since} otherwise (section 13.2.2). The date
     * must be the one that we sent: when the newest entry of a feed goes, its date is an earlier one, and who holds a
     * later one holds what is gone.
     *
     * @param tag          the answer's entity tag with its quotes
     * @param lastModified the answer's header, null when it has none
     */
    public static boolean isHeld(
            @Nullable String ifNoneMatch, @Nullable String ifModifiedSince, String tag, @Nullable String lastModified) {
        if (ifNoneMatch != null) {
            return ifNoneMatch.equals(tag) || ifNoneMatch.equals("*") || EntityTag.matches(ifNoneMatch, tag);
        }
        return ifModifiedSince != null && ifModifiedSince.equals(lastModified);
    }
}
