package dev.verbatim.change;

import dev.verbatim.http.CacheRules;
import dev.verbatim.http.PublicUrl;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The change log over HTTP. */
@Path("/v1")
@Tag(name = "Sync")
public class ChangeResource {

    private final ChangeFollower follower;
    private final PublicUrl url;

    ChangeResource(ChangeFollower follower, PublicUrl url) {
        this.follower = follower;
        this.url = url;
    }

    @GET
    @Path("/changes")
    @Produces("application/json")
    @PermitAll
    @Operation(
            operationId = "listChanges",
            summary = "Follow everything that changes",
            description =
                    "What changed after a position, in commit order. Keep `next` and ask again with it as `since`:"
                            + " reading late, twice or after a crash loses nothing and repeats nothing. With"
                            + " `Prefer: wait=N` an empty answer is held back up to N seconds until something happens.")
    @APIResponse(
            responseCode = "200",
            description = "Changes in commit order.",
            headers =
                    @Header(
                            name = "Preference-Applied",
                            description = "wait=N when the request preferred to wait (RFC 7240).",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 200)))
    @APIResponse(responseCode = "410", description = "The log does not reach back to this position.")
    public Uni<RestResponse<ChangePage>> list(
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
                    @DefaultValue("false")
                    @Parameter(
                            description = "Only what is gone. Reaches back to the beginning, whatever the retention,"
                                    + " since tombstones are kept for ever.",
                            example = "false")
                    boolean tombstonesOnly,
            @RestQuery
                    @DefaultValue("200")
                    @Min(1)
                    @Max(1000)
                    @Parameter(description = "How many changes a page holds at the most.", example = "200")
                    int limit,
            @RestHeader("Prefer")
                    @Parameter(
                            description = "wait=N holds the answer back up to N seconds, at most 30, until a change"
                                    + " comes (RFC 7240).",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
                    List<String> prefer) {
        long from = since == null ? 0 : Position.read(since);
        ChangeQuery query = ChangeQuery.of(from, resourceType, tombstonesOnly, limit);
        Optional<Duration> wait = WaitPreference.of(prefer);
        Uni<ChangeStretch> found = wait.isPresent() ? follower.follow(query, wait.get()) : follower.now(query);
        return found.map(stretch -> answer(stretch, wait));
    }

    private RestResponse<ChangePage> answer(ChangeStretch stretch, Optional<Duration> wait) {
        RestResponse.ResponseBuilder<ChangePage> answer = RestResponse.ResponseBuilder.ok(ChangePage.of(stretch, url));
        answer.header("Cache-Control", CacheRules.PRIVATE);
        wait.ifPresent(w -> answer.header("Preference-Applied", "wait=" + w.toSeconds()));
        return answer.build();
    }
}
