/**
 * Where quotation marks stand in a text and what they enclose: typography only, no grammar and no models.
 *
 * <p>Invariants: linear in the length of the text; never throws; a stretch never crosses a paragraph (a quotation over
 * several paragraphs is a chain of stretches); stretches are disjoint or nested.
 *
 * <p>Decision: an unclosed mark ends with its paragraph, because newspapers open every paragraph of a long quotation
 * and close only the last, and because one forgotten mark must not turn the rest of an article inside out.
 */
@NullMarked
package dev.verbatim.annotate.quote;

import org.jspecify.annotations.NullMarked;
