package dev.verbatim.http;

import java.time.DateTimeException;
import java.time.Instant;

/** Times from outside: RFC 3339 in UTC, in the years that it can write and the database can hold. */
final class Times {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Times() {}

    /** The time; throws {@link DateTimeException} for anything else, also for a year of five digits. */
    static Instant parse(String text) {
        Instant time = Instant.parse(text);
        if (time.isBefore(FIRST) || !time.isBefore(END)) {
            throw new DateTimeException("beyond RFC 3339: " + text);
        }
        return time;
    }
}
