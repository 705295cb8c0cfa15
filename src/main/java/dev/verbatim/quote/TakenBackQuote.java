package dev.verbatim.quote;

import java.time.Instant;

/** A quote that no longer stands, and since when. */
public record TakenBackQuote(String id, Instant at) {}
