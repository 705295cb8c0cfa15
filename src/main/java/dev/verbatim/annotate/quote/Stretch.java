package dev.verbatim.annotate.quote;

import dev.verbatim.text.Span;

/**
 * What stands between two quotation marks of one paragraph.
 *
 * @param outer     with its marks
 * @param inner     without its marks and the blanks next to them; never empty
 * @param parent    index of the stretch around it, or -1
 * @param previous  index of the stretch in the paragraph before that this one continues, or -1
 * @param closed    false when it runs to the end of its paragraph without a closing mark
 * @param single    typed with a single opening mark
 */
public record Stretch(Span outer, Span inner, int parent, int previous, boolean closed, boolean single) {

    /** Index that points to no stretch. */
    public static final int NONE = -1;

    public boolean nested() {
        return parent != NONE;
    }

    public boolean continues() {
        return previous != NONE;
    }
}
