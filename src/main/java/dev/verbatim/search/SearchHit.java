package dev.verbatim.search;

import dev.verbatim.entity.SpanView;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.index.Hit;
import dev.verbatim.text.OffsetUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that was found, as JSON. */
@Schema(description = "Something that was found.")
public record SearchHit(
        SearchType type,

        @Schema(maxLength = 40, examples = "art_01jd9x7m3q4v5t6r7s8w9y0zab")
        String id,

        @Schema(format = "uri", maxLength = 2048) String href,

        @Schema(
                maxLength = 40,
                examples = "art_01jd9x7m3q4v5t6r7s8w9y0zab",
                description = "Of a quote, the article it stands in.",
                nullable = true)
        @Nullable
        String articleId,

        @Schema(
                maxLength = 1000,
                examples = "Ferry to sail again after five days in port",
                description = "Headline of an article, speaker of a quote, name of an entity.")
        String title,

        @Schema(
                maxLength = 1000,
                description = "A stretch of its text around the words asked for; empty when it has no text.")
        String snippet,

        @Schema(maxItems = 50, description = "Where those words stand in `snippet`.")
        List<SpanView> highlights,

        @Schema(
                minimum = "0",
                maximum = "1000000",
                examples = "7.3",
                description = "How well it fits; comparable within one answer only.")
        double score) {

    static SearchHit of(Hit hit, PublicUrl url) {
        SearchType type = SearchType.valueOf(hit.type().name());
        return new SearchHit(
                type,
                hit.id(),
                url.of(type.collection(), hit.id()),
                hit.article(),
                hit.title(),
                hit.snippet(),
                hit.highlights().stream()
                        .map(s -> SpanView.of(s, OffsetUnit.UTF16))
                        .toList(),
                hit.score());
    }
}
