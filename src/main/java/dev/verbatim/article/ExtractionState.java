package dev.verbatim.article;

/** How far extraction has come with an article. */
public enum ExtractionState {
    PENDING,
    DONE,
    FAILED
}
