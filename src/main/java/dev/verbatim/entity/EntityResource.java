package dev.verbatim.entity;

import dev.verbatim.http.PageRequest;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Slice;
import dev.verbatim.text.OffsetUnit;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Entities and their mentions over HTTP. */
@Path("/v1")
public class EntityResource {

    private final Entities entities;
    private final Mentions mentions;
    private final SecurityIdentity caller;
    private final PublicUrl url;

    EntityResource(Entities entities, Mentions mentions, SecurityIdentity caller, PublicUrl url) {
        this.entities = entities;
        this.mentions = mentions;
        this.caller = caller;
        this.url = url;
    }

    @GET
    @Path("/entities")
    @PermitAll
    @Tag(name = "Entities")
    @Operation(
            operationId = "listEntities",
            summary = "List entities",
            description = "People, organisations, places and events, by default the most mentioned first.")
    public EntityPage list(@BeanParam @Valid EntityFilter filter, @BeanParam @Valid PageRequest page) {
        Slice<NamedEntity> slice = entities.page(filter, page);
        return new EntityPage(slice.map(e -> EntityView.of(e, url)), slice.page());
    }

    @GET
    @Path("/entities/{entityId}")
    @PermitAll
    @Tag(name = "Entities")
    @Operation(
            operationId = "getEntity",
            summary = "Get one entity",
            description = "One person, organisation, place or event.")
    @APIResponse(responseCode = "200", description = "The entity.")
    @APIResponse(responseCode = "301", description = "Merged: Location names the survivor.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    public RestResponse<EntityView> get(
            @RestPath @Parameter(example = "ent_01jd9x7m3q4v5t6r7s8w9y0pom") String entityId) {
        NamedEntity entity = find(entityId);
        return entity.mergedInto == null
                ? RestResponse.ok(EntityView.of(entity, url))
                : RestResponse.ResponseBuilder.<EntityView>create(RestResponse.Status.MOVED_PERMANENTLY)
                        .location(URI.create(
                                url.of("entities", entities.standing(entityId).orElseThrow())))
                        .build();
    }

    @GET
    @Path("/entities/{entityId}/mentions")
    @PermitAll
    @Tag(name = "Entities")
    @Operation(
            operationId = "listEntityMentions",
            summary = "Where an entity is mentioned",
            description = "Every place in an article that refers to the entity, newest articles first.")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    public MentionPage mentions(
            @RestPath @Parameter(example = "ent_01jd9x7m3q4v5t6r7s8w9y0pom") String entityId,
            @RestQuery @DefaultValue("utf16") @Parameter(description = "What offsets count.", example = "utf16")
                    OffsetUnit offsetUnit,
            @BeanParam @Valid PageRequest page) {
        Slice<Mention> slice = mentions.ofEntity(
                entities.standing(entityId).orElseThrow(() -> ProblemException.notFound("entity", entityId)), page);
        return new MentionPage(mentions.views(slice.items(), offsetUnit), slice.page());
    }

    @GET
    @Path("/articles/{articleId}/mentions")
    @PermitAll
    @Tag(name = "Articles")
    @Operation(
            operationId = "listArticleMentions",
            summary = "Whom an article mentions, and where",
            description = "Every place in the article's text that refers to an entity, in reading order.")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "404", description = "Unknown.")
    @APIResponse(responseCode = "410", description = "Deleted.")
    public MentionPage ofArticle(
            @RestPath String articleId,
            @RestQuery
                    @Size(max = 20)
                    @Parameter(description = "Only mentions of this entity; repeat for either of several.")
                    List<@Pattern(regexp = "ent_[0-9a-z]{26}", message = "must be an entity id") String> entity,
            @RestQuery @DefaultValue("utf16") @Parameter(description = "What offsets count.", example = "utf16")
                    OffsetUnit offsetUnit,
            @BeanParam @Valid PageRequest page) {
        Slice<Mention> slice = mentions.ofArticle(articleId, entity, page);
        return new MentionPage(mentions.views(slice.items(), offsetUnit), slice.page());
    }

    /** Whom only drafts mention is known to those who may read drafts. */
    private NamedEntity find(String id) {
        return entities.read(id)
                .filter(e -> e.announced || caller.hasRole("ingest") || caller.hasRole("editor"))
                .orElseThrow(() -> ProblemException.notFound("entity", id));
    }
}
