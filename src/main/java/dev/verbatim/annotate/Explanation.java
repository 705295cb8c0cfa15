package dev.verbatim.annotate;

import java.util.List;

/**
 * Why a quotation got its speaker, for journalists and developers.
 *
 * @param rule     stable name of the rule that decided ("subject-of-cue", "according-to", "same-paragraph", ...)
 * @param path     the steps from the quotation to the speaker, in order, each a short phrase
 * @param rejected candidates that were considered and the reason each was not taken
 */
public record Explanation(String rule, List<String> path, List<Rejected> rejected) {

    /** A candidate that lost. */
    public record Rejected(String text, String reason) {}

    public Explanation {
        path = List.copyOf(path);
        rejected = List.copyOf(rejected);
    }
}
