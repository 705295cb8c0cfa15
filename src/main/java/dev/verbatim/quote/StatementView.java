package dev.verbatim.quote;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.verbatim.entity.EntityRef;
import dev.verbatim.entity.EntityRefs;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Versioned;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A statement as JSON. */
@Schema(name = "Statement", description = "The same words by the same speaker, wherever they were printed.")
public record StatementView(
        @Schema(
                pattern = "^sta_[0-9a-z]{26}$",
                minLength = 30,
                maxLength = 30,
                examples = "sta_01jd9x7m3q4v5t6r7s8w9y0s07")
        String id,

        @Schema(
                format = "uri",
                maxLength = 2048,
                examples = "http://localhost:8080/v1/statements/sta_01jd9x7m3q4v5t6r7s8w9y0s07")
        String href,

        @Schema(maxLength = 20000, description = "The fullest wording of all occurrences.")
        String text,

        @Schema(nullable = true) @Nullable EntityRef speaker,

        @Schema(maxItems = 100, description = "Where it was printed, oldest first; at most 100 are shown.")
        List<Occurrence> occurrences,

        @Schema(minimum = "1", maximum = "1000000", examples = "3", description = "All of them.")
        int occurrenceCount,

        @Schema(minimum = "1", maximum = "1000000", examples = "2", description = "Sources that printed it.")
        int sourceCount,

        Instant firstSeenAt,
        Instant lastSeenAt,

        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    /** A quote with these words. */
    @Schema(name = "Occurrence", description = "A quote with these words.")
    public record Occurrence(
            @Schema(pattern = "^quo_[0-9a-z]{26}$", minLength = 30, maxLength = 30)
            String quoteId,

            @Schema(pattern = "^art_[0-9a-z]{26}$", minLength = 30, maxLength = 30)
            String articleId,

            @Schema(pattern = "^src_[0-9a-z]{26}$", minLength = 30, maxLength = 30)
            String sourceId,

            StatementMatch match,
            Instant publishedAt) {}

    static StatementView of(Statement statement, List<Occurrence> occurrences, EntityRefs refs, PublicUrl url) {
        @Nullable EntityRef speaker = refs.of(statement.speakerId);
        return new StatementView(
                statement.id,
                url.of("statements", statement.id),
                statement.text,
                speaker,
                occurrences,
                statement.occurrenceCount,
                statement.sourceCount,
                statement.firstSeenAt,
                statement.lastSeenAt,
                "v" + statement.version + "-"
                        + Integer.toHexString(String.valueOf(speaker).hashCode()));
    }
}
