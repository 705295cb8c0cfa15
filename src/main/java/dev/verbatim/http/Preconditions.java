package dev.verbatim.http;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Whether a caller holds an answer already (RFC 9110 section 13). */
public final class Preconditions {

    private Preconditions() {}

    /**
     * {@code If-None-Match} decides alone when it is there, {@code If-Modified-Since} otherwise (section 13.2.2); a date
     * that cannot be read is ignored.
     *
     * @param tag          the answer's entity tag with its quotes
     * @param lastModified the answer's header, null when it has none
     */
    public static boolean isHeld(
            @Nullable String ifNoneMatch, @Nullable String ifModifiedSince, String tag, @Nullable String lastModified) {
        if (ifNoneMatch != null) {
            return ifNoneMatch.equals(tag) || ifNoneMatch.equals("*") || EntityTag.matches(ifNoneMatch, tag);
        }
        return ifModifiedSince != null && lastModified != null && !isAfter(lastModified, ifModifiedSince);
    }

    private static boolean isAfter(String lastModified, String held) {
        try {
            return time(lastModified).isAfter(time(held));
        } catch (DateTimeException e) {
            return true;
        }
    }

    private static ZonedDateTime time(String header) {
        return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
