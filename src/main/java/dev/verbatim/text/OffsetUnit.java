package dev.verbatim.text;

/** What an offset counts. Spans are kept in {@link #UTF16} and converted at the border only. */
public enum OffsetUnit {

    /** UTF-16 code units: what {@code String.substring} in Java and {@code slice} in JavaScript count. */
    UTF16 {
        @Override
        public int fromUtf16(String text, int offset) {
            return offset;
        }

        @Override
        public int toUtf16(String text, int offset) {
            return offset;
        }
    },

    /** Unicode code points: what Python strings and the W3C Web Annotation model count. */
    CODEPOINT {
        @Override
        public int fromUtf16(String text, int offset) {
            return text.codePointCount(0, offset);
        }

        @Override
        public int toUtf16(String text, int offset) {
            return text.offsetByCodePoints(0, offset);
        }
    };

    /** Converts an offset into {@code text} from UTF-16 units to this unit. Linear in the offset. */
    public abstract int fromUtf16(String text, int offset);

    /** Converts an offset in this unit to UTF-16 units. Throws {@code IndexOutOfBoundsException} beyond the text. */
    public abstract int toUtf16(String text, int offset);
}
