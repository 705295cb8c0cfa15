package dev.verbatim.change;

import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A position in the log as callers carry it: opaque text, so that its inside may change. */
public final class Position {

    private Position() {}

    /** The text that a caller gets. */
    public static String write(long seq) {
        byte[] digits = Long.toString(seq).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digits);
    }

    /** The position in {@code text}; a plain number is taken too, since {@code seq} is public. */
    public static long read(String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(ProblemType.INVALID_CURSOR, "'since' is no position of this log.");
        }
    }

    private static long parse(String text) {
        boolean plain = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        String digits = plain ? text : new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        long seq = Long.parseLong(digits);
        if (seq < 0) {
            throw new IllegalArgumentException();
        }
        return seq;
    }
}
