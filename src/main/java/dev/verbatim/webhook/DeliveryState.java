package dev.verbatim.webhook;

/** What became of a message. */
public enum DeliveryState {
    PENDING,
    DELIVERED,
    FAILED
}
