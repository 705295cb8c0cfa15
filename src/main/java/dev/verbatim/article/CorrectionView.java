package dev.verbatim.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.verbatim.http.Versioned;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction as JSON. */
@Schema(name = "Correction", description = "What was changed in a published article, for its readers.")
public record CorrectionView(
        @Schema(
                pattern = "^cor_[0-9a-z]{26}$",
                minLength = 30,
                maxLength = 30,
                examples = "cor_01jd9x7m3q4v5t6r7s8w9y0c01")
        String id,

        CorrectionKind kind,

        @Schema(maxLength = 10000, examples = "An earlier version named the wrong harbour.")
        String text,

        @Schema(
                minimum = "1",
                maximum = "100000",
                examples = "2",
                description = "The version that carries the correction.")
        int articleVersion,

        @Schema(
                maxItems = 1000,
                description = "Quotes it took back, replaced or added; those that merely moved are not among them.")
        List<@Pattern(regexp = "^quo_[0-9a-z]{26}$") String> affectedQuoteIds,

        Instant publishedAt,

        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    public static CorrectionView of(Correction correction) {
        return new CorrectionView(
                correction.id,
                correction.kind,
                correction.text,
                correction.articleVersion,
                correction.affectedQuoteIds,
                correction.publishedAt,
                "v1");
    }
}
