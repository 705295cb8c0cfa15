/**
 * What articles are filed under: sources, sections, tags and authors.
 *
 * <p>Sections, tags and authors come into being with the first article that names them; their slug never changes.
 */
@NullMarked
package dev.verbatim.taxonomy;

import org.jspecify.annotations.NullMarked;
