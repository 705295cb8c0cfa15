/**
 * Sentences, tokens, tags and dependencies of a text: what the rest of {@code annotate} reasons on.
 *
 * <p>The models are those of nlp4j, re-encoded at build time; nothing outside this package knows them.
 */
@NullMarked
package dev.verbatim.annotate.parse;

import org.jspecify.annotations.NullMarked;
