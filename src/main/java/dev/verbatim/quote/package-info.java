/**
 * Quotes: who said what, about whom, at which characters of which text.
 *
 * <p>Invariants: a quote's {@code text} is the article's canonical text of {@code articleVersion} at its span; a quote
 * that a person reviewed is never changed by extraction; a quote that is gone stays as a row, so that its id answers.
 */
@NullMarked
package dev.verbatim.quote;

import org.jspecify.annotations.NullMarked;
