package dev.verbatim.annotate;

import java.util.List;

/**
 * All that was found in one text. Lists are in reading order (by span start), never null.
 *
 * @param quotations   a nested quotation comes after the one it stands in, see {@link Quotation#parent}
 * @param mentions     non-overlapping except that a nominal or title may hold a name
 * @param referents    who or what is mentioned in this text, one each; mentions and speakers point here by index
 * @param warnings     what a reader of the answer should know: data, not log lines
 */
public record Annotations(
        List<Quotation> quotations, List<Mention> mentions, List<Referent> referents, List<Warning> warnings) {

    public Annotations {
        quotations = List.copyOf(quotations);
        mentions = List.copyOf(mentions);
        referents = List.copyOf(referents);
        warnings = List.copyOf(warnings);
    }

    public static Annotations empty(Warning... warnings) {
        return new Annotations(List.of(), List.of(), List.of(), List.of(warnings));
    }
}
