package dev.verbatim.search;

import dev.verbatim.http.PageRequest;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Slice;
import dev.verbatim.index.DocumentType;
import dev.verbatim.index.Hit;
import dev.verbatim.index.IndexQuery;
import dev.verbatim.index.SearchIndex;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Search and suggestions over HTTP. */
@Path("/v1")
@Tag(name = "Search")
public class SearchResource {

    private final SearchIndex index;
    private final PublicUrl url;

    SearchResource(SearchIndex index, PublicUrl url) {
        this.index = index;
        this.url = url;
    }

    @GET
    @Path("/search")
    @PermitAll
    @Operation(
            operationId = "search",
            summary = "Search everything",
            description = "Articles, quotes and entities, best first. All words must be there; \"...\" is a phrase, a"
                    + " minus before a word excludes it, `or` between two words takes either.")
    public SearchHitPage search(
            @RestQuery
                    @Size(min = 1, max = 500)
                    @Parameter(
                            required = true,
                            description = "Words, a \"phrase\", -excluded words.",
                            example = "harbour \"ferry terminal\" -strike")
                    @Nullable
                    String q,
            @RestQuery
                    @Size(max = 3)
                    @Parameter(description = "Only these kinds; repeat for several.", example = "article")
                    List<SearchType> types,
            @BeanParam @Valid PageRequest page) {
        Slice<Hit> hits = index.hits(
                IndexQuery.of(documents(types), required("q", q))
                        .noneOf("status", List.of("retracted"))
                        .noneOf("review", List.of("rejected")),
                page);
        return new SearchHitPage(hits.map(h -> SearchHit.of(h, url)), hits.page());
    }

    private static Set<DocumentType> documents(List<SearchType> types) {
        EnumSet<SearchType> wanted = types.isEmpty() ? EnumSet.allOf(SearchType.class) : EnumSet.copyOf(types);
        return wanted.stream().map(SearchType::document).collect(Collectors.toSet());
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw ProblemException.parameter(name, "is required");
        }
        return value;
    }

    @GET
    @Path("/suggest")
    @PermitAll
    @Operation(
            operationId = "suggest",
            summary = "Complete a name",
            description = "Entities, sections, tags, sources and authors with a word that begins like this.")
    public SuggestionList suggest(
            @RestQuery
                    @Size(min = 1, max = 100)
                    @Parameter(required = true, description = "What was typed so far.", example = "fen")
                    @Nullable
                    String prefix,
            @RestQuery
                    @DefaultValue("20")
                    @Min(1)
                    @Max(100)
                    @Parameter(description = "How many names at the most.", example = "10")
                    int limit) {
        return new SuggestionList(index.suggest(required("prefix", prefix), limit).stream()
                .map(Suggestion::of)
                .toList());
    }
}
