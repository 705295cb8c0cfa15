package dev.verbatim.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something as one article names it, before it is known which entity that is.
 *
 * @param name        fullest form in the article
 * @param aliases     other forms in the article
 * @param description title or role the article gives, null when none
 */
public record NameInText(
        EntityType type,
        String name,
        List<String> aliases,
        @Nullable String description) {

    public NameInText {
        aliases = List.copyOf(aliases);
    }
}
