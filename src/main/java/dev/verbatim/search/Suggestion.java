package dev.verbatim.search;

import dev.verbatim.index.DocumentType;
import dev.verbatim.index.Hit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name that somebody may be typing, as JSON. */
@Schema(description = "A name that somebody may be typing.")
public record Suggestion(
        Type type,

        @Schema(maxLength = 200, examples = "ferries", description = "Entity or source id, or slug.")
        String id,

        @Schema(maxLength = 300, examples = "Ferries") String label,

        @Schema(minimum = "0", maximum = "100000000", examples = "12", description = "Articles.")
        int count) {

    /** What can be suggested. */
    @Schema(name = "SuggestionType")
    public enum Type {
        ENTITY,
        SECTION,
        TAG,
        SOURCE,
        AUTHOR
    }

    static Suggestion of(Hit hit) {
        boolean whole = hit.type() == DocumentType.ENTITY || hit.type() == DocumentType.SOURCE;
        String id = whole ? hit.id() : hit.id().substring(hit.id().indexOf('/') + 1);
        return new Suggestion(Type.valueOf(hit.type().name()), id, hit.title(), hit.popularity());
    }
}
