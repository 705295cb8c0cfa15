package dev.verbatim.text;

/** What an offset counts. Spans are kept in {@link #UTF16} and converted at the border only, see {@link CodePoints}. */
public enum OffsetUnit {
    /** UTF-16 code units: what {@code String.substring} in Java and {@code slice} in JavaScript count. */
    UTF16,

    /** Unicode code points: what Python strings and the W3C Web Annotation model count. */
    CODEPOINT
}
