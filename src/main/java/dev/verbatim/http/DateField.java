package dev.verbatim.http;

/** Which date {@code from} and {@code to} apply to. */
public enum DateField {
    PUBLISHED,
    UPDATED
}
