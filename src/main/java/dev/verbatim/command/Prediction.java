package dev.verbatim.command;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the command's output. Offsets count code points, end exclusive.
 *
 * <p>Every segment of an interrupted quotation is a line of its own, as scorers know no segments; nested quotations are
 * left out, as they belong to the one around them.
 */
record Prediction(@JsonProperty("doc_id") String docId, String text, List<Quote> quotes, List<Entity> entities) {

    /** {@code kind} is direct, mixed (a fragment in the writer's sentence) or indirect. */
    record Quote(
            int start,
            int end,
            String text,
            String kind,
            @JsonProperty("speaker_text") @Nullable String speakerText,
            @JsonProperty("speaker_start") @Nullable Integer speakerStart,
            @JsonProperty("speaker_end") @Nullable Integer speakerEnd,
            @JsonProperty("speaker_name") @Nullable String speakerName,
            @Nullable String cue,
            double confidence,
            String rule) {}

    /** {@code type} is PER, ORG, LOC, EVENT or MISC; {@code name} the canonical name. */
    record Entity(
            int start,
            int end,
            String type,
            String text,
            @Nullable String name) {}
}
