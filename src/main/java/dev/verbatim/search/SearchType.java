package dev.verbatim.search;

import dev.verbatim.index.DocumentType;

/** What can be searched. */
public enum SearchType {
    ARTICLE("articles"),
    QUOTE("quotes"),
    ENTITY("entities");

    private final String collection;

    SearchType(String collection) {
        this.collection = collection;
    }

    String collection() {
        return collection;
    }

    DocumentType document() {
        return DocumentType.valueOf(name());
    }
}
