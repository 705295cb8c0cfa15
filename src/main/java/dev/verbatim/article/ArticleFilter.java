package dev.verbatim.article;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which articles to list. A name given twice means either; different names must all hold. */
public class ArticleFilter {

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "Source id; repeat for either of several.")
    public List<String> source = List.of();

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "Id of an entity the article speaks of; repeat for either of several.")
    public List<String> entity = List.of();

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "Id of an entity that is quoted in the article; repeat for either of several.")
    public List<String> speaker = List.of();

    @RestQuery
    @Parameter(description = "Published at this time or later.", example = "2024-01-01T00:00:00Z")
    public @Nullable Instant from;

    @RestQuery
    @Parameter(description = "Published before this time.", example = "2027-01-01T00:00:00Z")
    public @Nullable Instant to;

    @RestQuery
    @DefaultValue("-publishedAt")
    @Parameter(description = "The order; a minus puts the newest first.", example = "-publishedAt")
    public ArticleSort sort = ArticleSort.NEWEST;
}
