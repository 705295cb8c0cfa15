/**
 * Search and suggestions, and what the index knows: an article, a quote, an entity as a document, kept in step with the
 * database by following the change log ({@link dev.verbatim.search.IndexFollower}).
 *
 * <p>Invariants: nothing is searched that is not public; the index is never ahead of the database; whatever happens to
 * it, it is built anew from the database without anybody doing anything.
 */
@NullMarked
package dev.verbatim.search;

import org.jspecify.annotations.NullMarked;
