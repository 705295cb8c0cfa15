/**
 * Named entities and the places in articles that mention them.
 *
 * <p>Invariants: an id once given out answers for ever (a merged entity redirects); what a person decided
 * ({@code curated}) is never undone by extraction; counters are written by ingest only.
 */
@NullMarked
package dev.verbatim.entity;

import org.jspecify.annotations.NullMarked;
