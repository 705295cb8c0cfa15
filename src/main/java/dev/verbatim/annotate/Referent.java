package dev.verbatim.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person, organisation, place or event of one text.
 *
 * @param name        the fullest form of the name that the text gives, without titles ("Mike Pompeo")
 * @param aliases     other forms of the name found here ("Pompeo"), without {@code name}
 * @param description the title or role that the text gives ("US Secretary of State"), null when none
 */
public record Referent(
        Type type,
        String name,
        List<String> aliases,
        @Nullable String description) {

    /** Index that points to no referent. */
    public static final int NONE = -1;

    /** What kind of thing it is. */
    public enum Type {
        PERSON,
        ORGANISATION,
        PLACE,
        EVENT,
        OTHER
    }

    public Referent {
        aliases = List.copyOf(aliases);
    }
}
