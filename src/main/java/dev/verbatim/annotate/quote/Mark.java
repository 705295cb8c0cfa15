package dev.verbatim.annotate.quote;

/**
 * A character (or two, {@code ''}) that may open or close a quotation.
 *
 * @param start  first UTF-16 unit, inclusive
 * @param end    exclusive
 * @param style  which marks can be its partner
 * @param opens  how well it would open: {@link #NO} to {@link #CERTAIN}
 * @param closes how well it would close
 */
record Mark(int start, int end, Style style, int opens, int closes) {

    /** Cannot be. */
    static final int NO = 0;

    /** Only if nothing else fits: {@code the workers’ rights}. */
    static final int WEAK = 1;

    /** What the neighbours suggest. */
    static final int LIKELY = 2;

    /** The character or its neighbours leave no doubt. */
    static final int CERTAIN = 3;

    /** Marks of one style pair with each other, curly with straight too: newsrooms mix them within one quotation. */
    enum Style {
        DOUBLE,
        SINGLE,
        ANGLE
    }
}
