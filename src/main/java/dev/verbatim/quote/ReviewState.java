package dev.verbatim.quote;

/** What people have said about a quote. */
public enum ReviewState {
    UNREVIEWED,
    CONFIRMED,
    CORRECTED,
    REJECTED
}
