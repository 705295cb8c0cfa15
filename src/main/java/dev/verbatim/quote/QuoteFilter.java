package dev.verbatim.quote;

import dev.verbatim.http.DateField;
import dev.verbatim.taxonomy.ShelfFilter;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which quotes to list. A name given twice means either; different names must all hold. */
public class QuoteFilter extends ShelfFilter {

    @RestQuery
    @Size(max = 500)
    @Parameter(
            description =
                    "Words of the quote or its speaker, all of them; \"...\" is a phrase, a minus excludes a word.",
            example = "\"safe to sail\" -strike")
    public @Nullable String q;

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "Entity id of who said it; repeat for either of several.")
    public List<@Pattern(regexp = "ent_[0-9a-z]{26}", message = "must be an entity id") String> speaker = List.of();

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "Entity id of whom it is about; repeat for either of several.")
    public List<@Pattern(regexp = "ent_[0-9a-z]{26}", message = "must be an entity id") String> about = List.of();

    @RestQuery
    @Pattern(regexp = "art_[0-9a-z]{26}", message = "must be an article id")
    @Parameter(description = "Only quotes of this article.")
    public @Nullable String article;

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "BCP 47 language; `en` also finds `en-GB`. Repeat for either of several.", example = "en")
    public List<@Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "must be a BCP 47 tag") String> lang =
            List.of();

    @RestQuery
    @Parameter(description = "Only quotes of this kind.", example = "direct")
    public @Nullable QuoteKind kind;

    @RestQuery
    @DecimalMin("0")
    @DecimalMax("1")
    @Parameter(description = "At least this sure of the speaker.", example = "0.8")
    public @Nullable Double minConfidence;

    @RestQuery
    @Parameter(
            description = "Only quotes in this state of review; without it all but rejected ones.",
            example = "confirmed")
    public @Nullable ReviewState review;

    @RestQuery
    @Pattern(regexp = "sta_[0-9a-z]{26}", message = "must be a statement id")
    @Parameter(description = "Only occurrences of this statement.")
    public @Nullable String statement;

    @RestQuery
    @Parameter(description = "Dated at this time or later, see `dateField`.", example = "2024-01-01T00:00:00Z")
    public @Nullable Instant from;

    @RestQuery
    @Parameter(description = "Dated before this time, see `dateField`.", example = "2027-01-01T00:00:00Z")
    public @Nullable Instant to;

    @RestQuery
    @DefaultValue("published")
    @Parameter(description = "Which date `from` and `to` apply to.", example = "published")
    public DateField dateField = DateField.PUBLISHED;

    @RestQuery
    @DefaultValue("-publishedAt")
    @Parameter(
            description = "The order; a minus puts the newest or highest first; relevance needs q.",
            example = "-publishedAt")
    public QuoteSort sort = QuoteSort.NEWEST;
}
