package dev.verbatim.http;

/** An answer that gets a weak ETag, made from its bytes: what has no version of its own. */
public interface Tagged {}
