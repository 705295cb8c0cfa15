package dev.verbatim.change;

import dev.verbatim.http.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of resource changed; {@link #isPublic} ones only are shown to who follows the log. */
@Schema(enumeration = {"article", "quote", "statement", "entity"})
public enum ResourceType {
    ARTICLE("articles"),
    QUOTE("quotes"),
    STATEMENT("statements"),
    ENTITY("entities"),
    /** Told to webhooks only (api.md 5.5): a partner's copy has no imports. */
    IMPORT("imports");

    private final String collection;

    ResourceType(String collection) {
        this.collection = collection;
    }

    boolean isPublic() {
        return this != IMPORT;
    }

    String href(PublicUrl url, String id) {
        return url.of(collection, id);
    }
}
