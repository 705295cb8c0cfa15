package dev.verbatim.ingest;

/** What a supplier calls an article. */
record ItemKey(String sourceId, String externalId) {}
