/**
 * The change log: what changed, in commit order, for partners who keep a copy.
 *
 * <p>Invariants: rows are written in the transaction of the change itself; {@code seq} is taken under an advisory lock
 * that lasts until commit, so a reader that has seen n has seen everything below n (api.md 5.7 (a)). Nobody is told
 * about changes by a call: search, cache, feeds and webhooks read this log.
 */
@NullMarked
package dev.verbatim.change;

import org.jspecify.annotations.NullMarked;
