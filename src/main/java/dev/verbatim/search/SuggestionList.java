package dev.verbatim.search;

import dev.verbatim.http.Tagged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names that somebody may be typing, the likeliest first. */
@Schema(description = "Names that somebody may be typing, the likeliest first.")
public record SuggestionList(@Schema(maxItems = 100) List<Suggestion> items) implements Tagged {

    public SuggestionList {
        items = List.copyOf(items);
    }
}
