package dev.verbatim.http;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A view of one resource that has a version: its ETag follows from it. */
public interface Versioned {

    /**
     * The opaque part of the strong ETag of the plain representation, such as {@code v7}: changes whenever any byte of
     * that representation may have changed.
     */
    @JsonIgnore
    String tag();
}
