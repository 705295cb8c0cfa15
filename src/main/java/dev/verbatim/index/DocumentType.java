package dev.verbatim.index;

import java.util.Locale;

/** Kinds of documents. */
public enum DocumentType {
    ARTICLE,
    QUOTE,
    ENTITY,
    SECTION,
    TAG,
    AUTHOR,
    SOURCE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
