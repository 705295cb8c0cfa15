package dev.verbatim.taxonomy;

import dev.verbatim.http.PageRequest;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Slice;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Sections, tags and authors over HTTP. */
@Path("/v1")
@Tag(name = "Taxonomy")
public class TermResource {

    private final Terms terms;
    private final PublicUrl url;

    TermResource(Terms terms, PublicUrl url) {
        this.terms = terms;
        this.url = url;
    }

    @GET
    @Path("/sections")
    @PermitAll
    @Operation(operationId = "listSections", summary = "List sections", description = "Sections by slug.")
    public TermPage sections(@BeanParam @Valid TermFilter filter, @BeanParam @Valid PageRequest page) {
        return list(TermKind.SECTION, filter, page);
    }

    @GET
    @Path("/sections/{slug}")
    @PermitAll
    @Operation(operationId = "getSection", summary = "Get one section", description = "One section.")
    @APIResponse(responseCode = "200", description = "The section.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    public TermView section(
            @RestPath @Size(max = 200) @Parameter(description = "Slug.", example = "world") String slug) {
        return get(TermKind.SECTION, slug);
    }

    @GET
    @Path("/tags")
    @PermitAll
    @Operation(operationId = "listTags", summary = "List tags", description = "Tags by slug.")
    public TermPage tags(@BeanParam @Valid TermFilter filter, @BeanParam @Valid PageRequest page) {
        return list(TermKind.TAG, filter, page);
    }

    @GET
    @Path("/tags/{slug}")
    @PermitAll
    @Operation(operationId = "getTag", summary = "Get one tag", description = "One tag.")
    @APIResponse(responseCode = "200", description = "The tag.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    public TermView tag(@RestPath @Size(max = 200) @Parameter(description = "Slug.", example = "ferries") String slug) {
        return get(TermKind.TAG, slug);
    }

    @GET
    @Path("/authors")
    @PermitAll
    @Operation(operationId = "listAuthors", summary = "List authors", description = "Authors by slug.")
    public TermPage authors(@BeanParam @Valid TermFilter filter, @BeanParam @Valid PageRequest page) {
        return list(TermKind.AUTHOR, filter, page);
    }

    @GET
    @Path("/authors/{slug}")
    @PermitAll
    @Operation(operationId = "getAuthor", summary = "Get one author", description = "One author.")
    @APIResponse(responseCode = "200", description = "The author.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    public TermView author(
            @RestPath @Size(max = 200) @Parameter(description = "Slug.", example = "tom-reyes") String slug) {
        return get(TermKind.AUTHOR, slug);
    }

    private TermPage list(TermKind kind, TermFilter filter, PageRequest page) {
        Slice<Term> slice = terms.page(kind, filter, page);
        return new TermPage(slice.map(t -> TermView.of(t, url)), slice.page());
    }

    private TermView get(TermKind kind, String slug) {
        String what = kind.name().toLowerCase(Locale.ROOT);
        return TermView.of(terms.read(kind, slug).orElseThrow(() -> ProblemException.notFound(what, slug)), url);
    }
}
