package dev.verbatim.quote;

/** Whether a quote still stands. */
public enum QuoteStatus {
    ACTIVE,
    SUPERSEDED,
    RETRACTED
}
