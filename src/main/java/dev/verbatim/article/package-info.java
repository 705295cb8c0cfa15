/**
 * Articles and their versions. Composes quotes and entities for {@code include}, one query each for a whole page.
 *
 * <p>Invariants: a version is immutable; an article's row holds what lists show, its text lives in the version, so that
 * no list reads a text; an id once given out answers for ever (410 after a deletion).
 */
@NullMarked
package dev.verbatim.article;

import org.jspecify.annotations.NullMarked;
