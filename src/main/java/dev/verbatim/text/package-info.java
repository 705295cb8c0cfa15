/**
 * Text and places in it: {@link dev.verbatim.text.Span}, {@link dev.verbatim.text.OffsetUnit} and the one normalisation
 * {@link dev.verbatim.text.CanonicalText}.
 *
 * <p>Invariant: inside the service every offset counts UTF-16 code units of the canonical text, end exclusive, because
 * {@code String.substring} then just works. Other units exist only at the border, see {@code OffsetUnit}.
 */
@NullMarked
package dev.verbatim.text;

import org.jspecify.annotations.NullMarked;
