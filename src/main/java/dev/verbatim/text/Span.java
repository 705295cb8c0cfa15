package dev.verbatim.text;

/**
 * A stretch of a text: start inclusive, end exclusive, in UTF-16 code units of that text.
 *
 * <p>Ordered by start, then the longer first, so that an outer span comes before the spans inside it.
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + "-" + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public Span shift(int by) {
        return new Span(start + by, end + by);
    }

    /** The words at this span. Throws {@code IndexOutOfBoundsException} when the text is shorter than the span's end. */
    public String of(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }

    /** For people: {@code [12-20]}. */
    @Override
    public String toString() {
        return "[" + start + "-" + end + "]";
    }
}
