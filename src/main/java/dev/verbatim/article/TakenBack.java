package dev.verbatim.article;

import java.time.Instant;

/** An article that was retracted or deleted, and when. */
public record TakenBack(String id, Instant at) {}
