package dev.verbatim.index;

import dev.verbatim.text.Span;
import java.util.List;

/**
 * A document that was found.
 *
 * @param title      headline or name
 * @param snippet    a stretch of its text around the words that were asked for; empty when it has no text
 * @param highlights where those words stand in {@code snippet}, UTF-16 units, end exclusive, in order, none overlapping
 * @param score      how well it fits; comparable within one answer only
 * @param popularity how often it appears
 */
public record Hit(
        DocumentType type,
        String id,
        String title,
        String snippet,
        List<Span> highlights,
        double score,
        int popularity) {

    public Hit {
        highlights = List.copyOf(highlights);
    }
}
