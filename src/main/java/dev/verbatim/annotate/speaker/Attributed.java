package dev.verbatim.annotate.speaker;

import dev.verbatim.annotate.Mention;
import dev.verbatim.annotate.Quotation;
import java.util.List;

/**
 * What attribution found in a text.
 *
 * @param quotations in reading order, a nested one after the one it stands in
 * @param mentions   the names that were given, and with them descriptions ("the striker") and pronouns that are resolved
 */
public record Attributed(List<Quotation> quotations, List<Mention> mentions) {

    public Attributed {
        quotations = List.copyOf(quotations);
        mentions = List.copyOf(mentions);
    }
}
