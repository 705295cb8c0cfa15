/**
 * Which language a text is in. Detection is Apache OpenNLP's with its pre-trained model.
 *
 * <p>Decision: a wrong "not English" loses an article, a wrong "English" only gives an empty extraction. So a text counts
 * as English unless its script or, when it is long enough, the detector clearly says otherwise.
 */
@NullMarked
package dev.verbatim.annotate.language;

import org.jspecify.annotations.NullMarked;
