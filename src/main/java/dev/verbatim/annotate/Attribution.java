package dev.verbatim.annotate;

import dev.verbatim.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who said it, as far as the text tells.
 *
 * @param referent   index of the speaker, or {@link Referent#NONE} when the engine abstains or only the words are known
 * @param mention    the words that name the speaker here ("Mr Pompeo", "he", "a spokesman"), null when there are none
 * @param cue        the verb or phrase that attributes ("said", "according to"), null when there is none
 * @param confidence calibrated: of the attributions given c, about c are right; 0 when there is no speaker
 * @param candidates other referents that were close, best first, without the chosen one
 */
public record Attribution(
        int referent,
        @Nullable SpeakerMention mention,
        @Nullable Cue cue,
        double confidence,
        List<Candidate> candidates) {

    /** Nobody is named: the engine abstains. */
    public static final Attribution UNKNOWN = new Attribution(Referent.NONE, null, null, 0, List.of());

    public Attribution {
        candidates = List.copyOf(candidates);
    }

    /** Where the speaker is named, titles and determiners included ("the president", "Defence Minister Padrino"). */
    public record SpeakerMention(Span span, Mention.Kind kind) {}

    /** The attributing verb or phrase and its dictionary form. */
    public record Cue(Span span, String lemma) {}

    /** A referent that might have been meant; score 0 to 1, comparable within one list only. */
    public record Candidate(int referent, double score) {}
}
