/**
 * The extraction engine: canonical text in, quotes with speakers, mentions and referents out.
 *
 * <p>Invariants: a pure function of its input and the loaded models (no clock, no randomness, no framework), safe for
 * use by many threads, never throws on any text. Every span counts UTF-16 units of the given text, end exclusive, and
 * reproduces its words. The service maps these values to its own tables in {@code ingest}; nothing here knows ids.
 */
@NullMarked
package dev.verbatim.annotate;

import org.jspecify.annotations.NullMarked;
