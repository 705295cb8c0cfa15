/**
 * The build step that re-encodes nlp4j's English models into one flat file; never runs in the service.
 *
 * <p>nlp4j 1.1.3 (Jinho Choi, Emory University) and its models are Apache-2.0. It loads them by Java serialisation, which
 * takes most of a minute and more than two gigabytes; therefore its jars are on the class path of the build only, and the
 * service maps what this package wrote. Nothing is trained, rounded or left out: weights keep all bits, only zeros go.
 */
@NullMarked
package dev.verbatim.annotate.parse.encode;

import org.jspecify.annotations.NullMarked;
