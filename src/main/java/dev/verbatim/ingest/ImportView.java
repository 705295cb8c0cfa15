package dev.verbatim.ingest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.verbatim.http.Problem;
import dev.verbatim.http.Versioned;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as JSON. */
@Schema(name = "ImportJob", description = "A batch of articles on its way in.")
public record ImportView(
        @Schema(
                pattern = "^imp_[0-9a-z]{26}$",
                minLength = 30,
                maxLength = 30,
                examples = "imp_01jd9x7m3q4v5t6r7s8w9y0i01")
        String id,

        @Schema(
                format = "uri",
                maxLength = 2048,
                examples = "http://localhost:8080/v1/imports/imp_01jd9x7m3q4v5t6r7s8w9y0i01")
        String href,

        ImportState state,
        Counts counts,

        @Schema(maxItems = 100, description = "The first hundred lines that failed.")
        List<Failure> errors,

        Instant createdAt,
        @Schema(nullable = true) @Nullable Instant finishedAt,

        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    /** Lines by what became of them. */
    @Schema(name = "ImportCounts")
    public record Counts(
            @Schema(minimum = "0", maximum = "10000000", description = "Lines that arrived, blank ones aside.")
            int received,

            @Schema(minimum = "0", maximum = "10000000") int created,
            @Schema(minimum = "0", maximum = "10000000") int updated,
            @Schema(minimum = "0", maximum = "10000000") int unchanged,
            @Schema(minimum = "0", maximum = "10000000") int failed) {}

    /** A line that could not be taken. */
    @Schema(name = "ImportFailure")
    public record Failure(
            @Schema(minimum = "1", maximum = "10000000", examples = "17")
            int line,

            @Schema(nullable = true, maxLength = 500) @Nullable
            String externalId,

            Problem problem) {}
}
