package dev.verbatim.index;

import dev.verbatim.text.Span;
import java.util.List;

/** A stretch of a text, and where in this stretch the words stand that were asked for. */
record Snippet(String text, List<Span> highlights) {

    static final Snippet NONE = new Snippet("", List.of());

    Snippet {
        highlights = List.copyOf(highlights);
    }
}
