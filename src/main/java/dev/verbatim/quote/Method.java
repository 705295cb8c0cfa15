package dev.verbatim.quote;

/** How a quote came to be what it is. */
public enum Method {
    RULE,
    MODEL,
    HUMAN
}
