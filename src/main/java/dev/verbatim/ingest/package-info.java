/**
 * The one write path: takes articles in, has them annotated, and stores article, quotes, mentions, entities and change
 * rows in one transaction, or nothing at all.
 *
 * <p>Invariants: extraction runs outside any transaction; the same content again writes no row; a quote whose words did
 * not change keeps its id through any number of versions.
 */
@NullMarked
package dev.verbatim.ingest;

import org.jspecify.annotations.NullMarked;
