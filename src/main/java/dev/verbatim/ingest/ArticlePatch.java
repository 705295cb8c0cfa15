package dev.verbatim.ingest;

import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleStatus;
import dev.verbatim.taxonomy.TermRef;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of an article can be patched. Its words are not among it: they change by a correction or a new delivery. */
@Schema(
        name = "ArticlePatch",
        additionalProperties = Schema.False.class,
        description = "JSON Merge Patch (RFC 7396) of an article: what is absent stays, null removes.")
record ArticlePatch(
        @Size(min = 1, max = 1000) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String title,

        @Size(max = 2000) @Schema(nullable = true) @Nullable String standfirst,

        @Size(max = 35)
        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "must be a BCP 47 language tag")
        @Schema(examples = "en-GB")
        String lang,

        @Size(max = 200) @Schema(nullable = true, examples = "world") @Nullable
        String section,

        @Size(max = 100) List<@NotBlank @Size(max = 200) String> tags,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> authors,

        @Size(max = 2048)
        @Pattern(regexp = "https?://[^\\s]+", message = "must be an http or https URL")
        @Schema(nullable = true, format = "uri")
        @Nullable
        String webUrl,

        @Schema(nullable = true) @Nullable Instant publishedAt,

        @Schema(description = "published publishes a draft, or what was retracted, again.")
        ArticleStatus status) {

    static ArticlePatch of(Article article) {
        return new ArticlePatch(
                article.title,
                article.standfirst,
                article.lang,
                article.sectionName,
                article.tags.stream().map(TermRef::name).toList(),
                article.authors.stream().map(TermRef::name).toList(),
                article.webUrl,
                article.publishedAt,
                article.status);
    }
}
