package dev.verbatim.ingest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article as a supplier sends it. Exactly one of {@code bodyText} and {@code bodyHtml} is given. */
@Schema(
        name = "ArticleWrite",
        additionalProperties = Schema.False.class,
        description = "An article as a supplier sends it, with exactly one of bodyText and bodyHtml.")
public record ArticleDraft(
        @NotBlank @Size(max = 1000) @Schema(examples = "Ferry to sail again after five days in port")
        String title,

        @Size(max = 2000) @Schema(nullable = true) @Nullable String standfirst,

        @Size(max = 200000, message = "must be at most 200000 characters")
        @Schema(nullable = true, examples = "‘The ferry will sail tomorrow,’ said Ada Fenwick, the harbour master.")
        @Nullable
        String bodyText,

        @Size(max = 400000, message = "must be at most 400000 characters") @Schema(nullable = true) @Nullable
        String bodyHtml,

        @Size(max = 35)
        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "must be a BCP 47 language tag")
        @Schema(nullable = true, examples = "en-GB")
        @Nullable
        String lang,

        @Size(min = 1, max = 500) @Schema(nullable = true, examples = "hc-2025-03-11-ferry") @Nullable
        String externalId,

        @Pattern(regexp = "src_[0-9a-z]{26}", message = "must be a source id")
        @Schema(nullable = true, examples = "src_01jd9x7m3q4v5t6r7s8w9y0sr1")
        @Nullable
        String sourceId,

        @Size(max = 200) @Schema(nullable = true, examples = "world") @Nullable
        String section,

        @Size(max = 100) @Nullable List<@NotBlank @Size(max = 200) String> tags,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 200) String> authors,

        @Size(max = 2048)
        @Pattern(regexp = "https?://[^\\s]+", message = "must be an http or https URL")
        @Schema(nullable = true, format = "uri")
        @Nullable
        String webUrl,

        @Schema(nullable = true) @Nullable Instant publishedAt,

        @Schema(nullable = true, description = "published, unless it is said to be a draft.") @Nullable
        Status status) {

    /** What a supplier may ask for. */
    @Schema(name = "WriteStatus")
    public enum Status {
        DRAFT,
        PUBLISHED
    }

    public ArticleDraft {
        tags = tags == null ? List.of() : tags.stream().filter(Objects::nonNull).toList();
        authors = authors == null
                ? List.of()
                : authors.stream().filter(Objects::nonNull).toList();
    }
}
