package dev.verbatim.article;

/** How far extraction has come with an article. */
public enum ExtractionState {
    PENDING,
    DONE,
    FAILED,
    /** The article is in a language that is not extracted: it has no quotes and mentions, and will get none. */
    UNSUPPORTED
}
