package dev.verbatim.entity;

/** An entity that might have been meant, and how well it fits: 0 to 1, comparable within one list only. */
public record Candidate(String entityId, double score) {}
