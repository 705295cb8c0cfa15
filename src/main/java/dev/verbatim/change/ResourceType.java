package dev.verbatim.change;

import dev.verbatim.http.PublicUrl;

/** What kind of resource changed. */
public enum ResourceType {
    ARTICLE("articles"),
    QUOTE("quotes"),
    STATEMENT("statements"),
    ENTITY("entities");

    private final String collection;

    ResourceType(String collection) {
        this.collection = collection;
    }

    String href(PublicUrl url, String id) {
        return url.of(collection, id);
    }
}
