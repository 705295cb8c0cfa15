package dev.verbatim.change;

/** What can be exported, as the path names it. */
public enum ExportType {
    ARTICLES,
    QUOTES,
    ENTITIES
}
