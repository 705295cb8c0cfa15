package dev.verbatim.change;

import dev.verbatim.http.CacheRules;
import dev.verbatim.http.PublicUrl;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The change log over HTTP. */
@Path("/v1")
@Tag(name = "Sync")
public class ChangeResource {

    private final Changes changes;
    private final PublicUrl url;

    ChangeResource(Changes changes, PublicUrl url) {
        this.changes = changes;
        this.url = url;
    }

    @GET
    @Path("/changes")
    @PermitAll
    @ResponseHeader(name = "Cache-Control", value = CacheRules.PRIVATE)
    @Operation(
            operationId = "listChanges",
            summary = "Follow everything that changes",
            description =
                    "What changed after a position, in commit order. Keep `next` and ask again with it as `since`:"
                            + " reading late, twice or after a crash loses nothing and repeats nothing.",
            extensions = @Extension(name = "x-untagged", value = "true", parseValue = true))
    public ChangePage list(
            @RestQuery
                    @Size(max = 1024)
                    @Parameter(
                            description = "`next` of the page before; without it, from the beginning.",
                            example = "MA")
                    @Nullable
                    String since,
            @RestQuery
                    @Size(max = 4)
                    @Parameter(description = "Only these kinds of resources; repeat for several.", example = "quote")
                    List<ResourceType> resourceType,
            @RestQuery
                    @DefaultValue("100")
                    @Min(1)
                    @Max(1000)
                    @Parameter(description = "How many changes a page holds at the most.", example = "100")
                    int limit) {
        long from = since == null ? 0 : Position.read(since);
        List<Change> found = changes.after(from, resourceType, limit + 1);
        boolean more = found.size() > limit;
        List<Change> shown = more ? found.subList(0, limit) : found;
        long last = shown.isEmpty() ? from : shown.get(shown.size() - 1).seq;
        return new ChangePage(
                shown.stream().map(c -> ChangeView.of(c, url)).toList(),
                Position.write(last),
                more,
                changes.head(),
                changes.oldest());
    }
}
