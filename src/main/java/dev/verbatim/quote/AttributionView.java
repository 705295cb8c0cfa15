package dev.verbatim.quote;

import dev.verbatim.entity.CandidateView;
import dev.verbatim.entity.EntityRef;
import dev.verbatim.entity.EntityRefs;
import dev.verbatim.entity.MentionKind;
import dev.verbatim.entity.SpanView;
import dev.verbatim.text.OffsetUnit;
import dev.verbatim.text.Span;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who said it, as JSON. */
@Schema(name = "Attribution", description = "Who said it, how the text says so, and how sure that is.")
public record AttributionView(
        @Schema(description = "resolved: known; ambiguous: see candidates; unknown: the text does not tell.")
        SpeakerStatus status,

        @Schema(nullable = true, description = "Null unless resolved.") @Nullable
        EntityRef entity,

        @Schema(nullable = true, description = "Where the speaker is named.") @Nullable
        SpeakerMention mention,

        @Schema(nullable = true, description = "The verb or phrase that attributes.") @Nullable
        Cue cue,

        @Schema(
                minimum = "0",
                maximum = "1",
                examples = "0.97",
                description = "Of the speakers given 0.9, nine in ten are right.")
        double confidence,

        @Schema(maxItems = 10, description = "Others who might have said it, best first.")
        List<CandidateView> candidates) {

    /** Where the speaker is named, titles included. */
    @Schema(name = "SpeakerMention")
    public record SpeakerMention(
            @Schema(maxLength = 500, examples = "Fenwick") String text, MentionKind kind, SpanView span) {}

    /** The words that attribute. */
    @Schema(name = "Cue")
    public record Cue(
            @Schema(maxLength = 100, examples = "told") String text,
            @Schema(maxLength = 100, examples = "tell") String lemma,
            SpanView span) {}

    static AttributionView of(Quote quote, EntityRefs refs, OffsetUnit unit) {
        List<Span> places = quote.places(unit);
        int next = 1 + quote.segments.length / 2;
        SpeakerMention mention = null;
        if (quote.speakerStart != null) {
            mention = new SpeakerMention(
                    Objects.requireNonNull(quote.speakerText),
                    Objects.requireNonNull(quote.speakerKind),
                    SpanView.of(places.get(next++), unit));
        }
        Cue cue = null;
        if (quote.cueStart != null) {
            cue = new Cue(
                    Objects.requireNonNull(quote.cueText),
                    Objects.requireNonNull(quote.cueLemma),
                    SpanView.of(places.get(next), unit));
        }
        return new AttributionView(
                quote.speakerStatus,
                refs.of(quote.speakerId),
                mention,
                cue,
                quote.confidence,
                refs.candidates(quote.candidates));
    }
}
