package dev.verbatim.quote;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which quotes to list. A name given twice means either; different names must all hold. */
public class QuoteFilter {

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "Entity id of who said it; repeat for either of several.")
    public List<String> speaker = List.of();

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "Entity id of whom it is about; repeat for either of several.")
    public List<String> about = List.of();

    @RestQuery
    @Size(max = 40)
    @Parameter(description = "Only quotes of this article.")
    public @Nullable String article;

    @RestQuery
    @Parameter(description = "Only quotes of this kind.", example = "direct")
    public @Nullable QuoteKind kind;

    @RestQuery
    @Parameter(description = "Published at this time or later.", example = "2024-01-01T00:00:00Z")
    public @Nullable Instant from;

    @RestQuery
    @Parameter(description = "Published before this time.", example = "2027-01-01T00:00:00Z")
    public @Nullable Instant to;

    @RestQuery
    @DefaultValue("-publishedAt")
    @Parameter(description = "The order; a minus puts the newest or highest first.", example = "-publishedAt")
    public QuoteSort sort = QuoteSort.NEWEST;
}
