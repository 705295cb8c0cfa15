package dev.verbatim.article;

import dev.verbatim.http.DateField;
import dev.verbatim.taxonomy.ShelfFilter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which articles to list. A name given twice means either; different names must all hold. */
public class ArticleFilter extends ShelfFilter {

    private static final String ENTITY_ID = "ent_[0-9a-z]{26}";
    private static final String NO_ENTITY_ID = "must be an entity id";

    @RestQuery
    @Size(max = 500)
    @Parameter(
            description = "Words in title or text, all of them; \"...\" is a phrase, a minus excludes a word.",
            example = "harbour \"ferry terminal\" -strike")
    public @Nullable String q;

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "Author slug; repeat for either of several.", example = "tom-reyes")
    public List<@Size(max = 200) String> author = List.of();

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "BCP 47 language; `en` also finds `en-GB`. Repeat for either of several.", example = "en")
    public List<@Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "must be a BCP 47 tag") String> lang =
            List.of();

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "Id of an entity the article speaks of; repeat for either of several.")
    public List<@Pattern(regexp = ENTITY_ID, message = NO_ENTITY_ID) String> entity = List.of();

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "Ids of entities that the article must all speak of.")
    public List<@Pattern(regexp = ENTITY_ID, message = NO_ENTITY_ID) String> entityAll = List.of();

    @RestQuery
    @Size(max = 20)
    @Parameter(description = "Id of an entity that is quoted in the article; repeat for either of several.")
    public List<@Pattern(regexp = ENTITY_ID, message = NO_ENTITY_ID) String> speaker = List.of();

    @RestQuery
    @Size(max = 100)
    @Parameter(
            example = "art_01jd9x7m3q4v5t6r7s8w9y0zab",
            description = "Exactly these articles, in this order, whatever the sort.")
    public List<@Pattern(regexp = "art_[0-9a-z]{26}", message = "must be an article id") String> ids = List.of();

    @RestQuery
    @Size(max = 500)
    @Parameter(description = "The supplier's own id of the article.", example = "hc-2025-03-11-ferry")
    public @Nullable String externalId;

    @RestQuery
    @Parameter(
            description = "published unless given; draft and deleted need an `ingest` or `editor` key.",
            example = "published")
    public @Nullable ArticleStatus status;

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
    @Parameter(description = "The order; a minus puts the newest first; relevance needs q.", example = "-publishedAt")
    public ArticleSort sort = ArticleSort.NEWEST;
}
