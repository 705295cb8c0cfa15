package dev.verbatim.annotate;

import dev.verbatim.text.Span;
import java.util.List;

/**
 * Words of somebody reported by the text.
 *
 * @param span           from the first segment's start to the last segment's end, without the outer quotation marks
 * @param segments       the quoted stretches themselves; one, unless interrupted ("A," she said, "B")
 * @param parent         index of the quotation this one stands inside, or {@link Referent#NONE}
 * @param spanConfidence 0 to 1: how sure it is that these are reported words, with these borders
 * @param addressee      index of the referent spoken to ("told CNN"), or {@link Referent#NONE}
 * @param explanation    why it is a quotation and why this speaker; for people
 */
public record Quotation(
        Kind kind,
        Span span,
        List<Span> segments,
        int parent,
        double spanConfidence,
        Attribution speaker,
        int addressee,
        Explanation explanation) {

    /** A whole clause or sentence in marks, a fragment in marks inside the writer's sentence, or reported without marks. */
    public enum Kind {
        DIRECT,
        PARTIAL,
        INDIRECT
    }

    public Quotation {
        segments = List.copyOf(segments);
    }

    /** The same at another place in its list: inside the quotation at {@code index}. */
    public Quotation withParent(int index) {
        return new Quotation(kind, span, segments, index, spanConfidence, speaker, addressee, explanation);
    }

    /** The same words, said by somebody else. */
    public Quotation saidBy(Attribution other) {
        return new Quotation(kind, span, segments, parent, spanConfidence, other, addressee, explanation);
    }
}
