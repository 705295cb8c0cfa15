package dev.verbatim.taxonomy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Versioned;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A section, tag or author as JSON. */
@Schema(name = "Term", description = "A section, a tag or an author.")
public record TermView(
        @Schema(maxLength = 200, examples = "world") String slug,
        @Schema(maxLength = 200, examples = "World") String name,

        @Schema(minimum = "0", maximum = "100000000", examples = "12", description = "Published articles.")
        int articleCount,

        Links links,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    /** Where to go from here. */
    @Schema(name = "TermLinks")
    public record Links(ArticlesLink articles) {}

    /** An address. */
    @Schema(name = "ArticlesLink")
    public record ArticlesLink(
            @Schema(format = "uri", maxLength = 2048, examples = "http://localhost:8080/v1/articles?section=world")
            String href) {}

    static TermView of(Term term, PublicUrl url) {
        String filter = term.kind.name().toLowerCase(Locale.ROOT);
        String slug = URLEncoder.encode(term.slug, StandardCharsets.UTF_8);
        return new TermView(
                term.slug,
                term.name,
                term.articleCount,
                new Links(new ArticlesLink(url.of("/v1/articles?" + filter + "=" + slug))),
                "v1." + term.articleCount);
    }
}
