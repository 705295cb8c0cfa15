package dev.verbatim.demo;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a newspaper printed later about its own article.
 *
 * @param note what was wrong, or is to be added, in the newspaper's words
 * @param newText the whole text of the article from then on; null when the note leaves it as it was
 */
public record DemoNote(
        Kind kind,
        Instant publishedAt,
        String note,
        @Nullable String newText) {

    /** The kinds of correction that the API knows. */
    public enum Kind {
        CORRECTION,
        CLARIFICATION,
        UPDATE,
        RETRACTION
    }

    /** Reads {@code kind}, a line break, the date line, an empty line and the note. */
    static DemoNote parse(String block) {
        String[] parts = block.split("\n", 2);
        Kind kind = Kind.valueOf(parts[0].strip().toUpperCase(Locale.ROOT));
        DemoBlock body = DemoBlock.parse(parts.length == 2 ? parts[1] : "", Set.of("publishedAt"));
        if (body.text().isEmpty()) {
            throw new IllegalArgumentException("a " + parts[0] + " without words");
        }
        return new DemoNote(kind, Instant.parse(body.required("publishedAt")), body.text(), null);
    }

    DemoNote withNewText(String text) {
        return new DemoNote(kind, publishedAt, note, text);
    }
}
