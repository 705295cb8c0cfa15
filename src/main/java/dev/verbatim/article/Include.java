package dev.verbatim.article;

/** What may come along with an article, one level deep. */
public enum Include {
    QUOTES,
    ENTITIES,
    MENTIONS,
    BODY
}
