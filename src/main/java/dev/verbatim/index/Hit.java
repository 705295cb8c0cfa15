package dev.verbatim.index;

import dev.verbatim.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that was found.
 *
 * @param article    of a quote, the article it stands in; null for all else
 * @param title      headline or name
 * @param snippet    a stretch of its text around the words that were asked for; empty when it has no text
 * @param highlights where those words stand in {@code snippet}, UTF-16 units, end exclusive, in order, none overlapping
 * @param score      how well it fits; comparable within one answer only
 * @param popularity how often it appears
 */
public record Hit(
        DocumentType type,
        String id,
        @Nullable String article,
        String title,
        String snippet,
        List<Span> highlights,
        double score,
        int popularity) {

    public Hit {
        highlights = List.copyOf(highlights);
    }
}
