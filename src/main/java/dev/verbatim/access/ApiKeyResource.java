package dev.verbatim.access;

import dev.verbatim.http.PageRequest;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** API keys over HTTP. */
@Path("/v1")
@Tag(name = "Keys")
@SecurityRequirement(name = "apiKey")
public class ApiKeyResource {

    private final ApiKeys keys;
    private final PublicUrl url;

    ApiKeyResource(ApiKeys keys, PublicUrl url) {
        this.keys = keys;
        this.url = url;
    }

    @POST
    @Path("/api-keys")
    @RolesAllowed("admin")
    @Operation(
            operationId = "createApiKey",
            summary = "Give somebody a key",
            description = "The secret is in this answer and in no other: only its hash is kept.")
    @APIResponse(responseCode = "201", description = "Created; the secret is shown once.")
    public RestResponse<ApiKeyCreated> create(@Valid @NotNull(message = "a body is required") ApiKeyDraft body) {
        String secret = KeySecret.fresh();
        ApiKeyCreated view = ApiKeyCreated.of(keys.add(body, KeySecret.hash(secret)), secret, url);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create(view.href()))
                .build();
    }

    @GET
    @Path("/api-keys")
    @RolesAllowed("admin")
    @Operation(
            operationId = "listApiKeys",
            summary = "List keys",
            description = "The keys that work, oldest first. The one from configuration is not among them.")
    public ApiKeyPage list(@BeanParam @Valid PageRequest page) {
        Slice<ApiKey> slice = keys.page(page);
        return new ApiKeyPage(slice.map(key -> ApiKeyView.of(key, url)), slice.page());
    }

    @GET
    @Path("/api-keys/{keyId}")
    @RolesAllowed("admin")
    @Operation(operationId = "getApiKey", summary = "Read a key", description = "One key, without its secret.")
    @APIResponse(responseCode = "200", description = "The key.")
    @APIResponse(responseCode = "404", description = "Unknown, or revoked.")
    public ApiKeyView get(@RestPath String keyId) {
        return ApiKeyView.of(keys.get(keyId), url);
    }

    @DELETE
    @Path("/api-keys/{keyId}")
    @RolesAllowed("admin")
    @Operation(
            operationId = "revokeApiKey",
            summary = "Revoke a key",
            description = "From this answer on no replica takes it. Its webhooks stay; delete them if they should end.")
    @APIResponse(responseCode = "204", description = "Revoked.")
    @APIResponse(responseCode = "404", description = "Unknown, or revoked before.")
    public void revoke(@RestPath String keyId) {
        keys.revoke(keyId);
    }
}
