package dev.verbatim.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Converts offsets of one text between UTF-16 units and code points, each in logarithmic time. */
public final class CodePoints {

    /** UTF-16 offsets of the low surrogates: each of them makes all later code point offsets one smaller. */
    private final int[] pairs;

    private CodePoints(int[] pairs) {
        this.pairs = pairs;
    }

    public static CodePoints of(String text) {
        return new CodePoints(IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .toArray());
    }

    /** Whether both units give the same offsets everywhere in this text. */
    public boolean equalUtf16() {
        return pairs.length == 0;
    }

    /** Code points before the UTF-16 offset; an offset between two surrogates counts the pair. */
    public int fromUtf16(int offset) {
        return offset - below(offset);
    }

    public Span fromUtf16(Span span) {
        return new Span(fromUtf16(span.start()), fromUtf16(span.end()));
    }

    /** The UTF-16 offset of a code point offset; beyond the text's end it goes on one to one. */
    public int toUtf16(int offset) {
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] - middle <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return offset + low;
    }

    public Span toUtf16(Span span) {
        return new Span(toUtf16(span.start()), toUtf16(span.end()));
    }

    private int below(int offset) {
        int found = Arrays.binarySearch(pairs, offset);
        return found < 0 ? -found - 1 : found;
    }
}
