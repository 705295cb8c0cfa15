package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.Mention;
import dev.verbatim.annotate.Quotation;
import java.util.List;

/**
 * What attribution found in a text.
 *
 * @param quotations in reading order, a nested one after the one it stands in
 * @param pronouns   mentions by "he", "she" and the "I" of speakers, as far as they are resolved
 */
public record Attributed(List<Quotation> quotations, List<Mention> pronouns) {

    public Attributed {
        quotations = List.copyOf(quotations);
        pronouns = List.copyOf(pronouns);
    }
}
