/** The English annotator: puts quotes, names and speakers together. The only package that knows all the others. */
@NullMarked
package dev.verbatim.annotate.english;

import org.jspecify.annotations.NullMarked;
