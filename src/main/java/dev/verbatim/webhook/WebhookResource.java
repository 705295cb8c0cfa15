package dev.verbatim.webhook;

import dev.verbatim.http.Idempotent;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.net.UnknownHostException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Webhooks over HTTP. */
@Path("/v1")
@Tag(name = "Webhooks")
@SecurityRequirement(name = "apiKey")
public class WebhookResource {

    private final Webhooks webhooks;
    private final WebhookConfig config;
    private final PublicUrl url;

    WebhookResource(Webhooks webhooks, WebhookConfig config, PublicUrl url) {
        this.webhooks = webhooks;
        this.config = config;
        this.url = url;
    }

    @POST
    @Path("/webhooks")
    @Idempotent(secret = true)
    @RolesAllowed("reader")
    @Operation(
            operationId = "createWebhook",
            summary = "Subscribe",
            description = "Tells an endpoint of every change from now on, signed by Standard Webhooks 1.0. The secret"
                    + " is in this answer and in no other.")
    @APIResponse(responseCode = "201", description = "Created; the secret is shown once.")
    @APIResponse(responseCode = "409", description = "The key has as many webhooks as it may have.")
    public RestResponse<WebhookCreated> create(@Valid @NotNull(message = "a body is required") WebhookDraft body) {
        EventNames.check(body.events());
        check(body.url());
        Webhooks.Keyed made = webhooks.add(body);
        WebhookCreated view = WebhookCreated.of(made.webhook(), made.secret().text(), url);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create(view.href()))
                .build();
    }

    @GET
    @Path("/webhooks")
    @RolesAllowed("reader")
    @Operation(
            operationId = "listWebhooks",
            summary = "List subscriptions",
            description = "The webhooks that the key made, oldest first; an admin key sees all.")
    public WebhookPage list(@BeanParam @Valid PageRequest page) {
        Slice<Webhook> slice = webhooks.page(page);
        return new WebhookPage(slice.map(w -> WebhookView.of(w, url)), slice.page());
    }

    @GET
    @Path("/webhooks/{webhookId}")
    @RolesAllowed("reader")
    @Transactional
    @Operation(operationId = "getWebhook", summary = "Read a subscription", description = "One webhook.")
    @APIResponse(responseCode = "200", description = "The subscription.")
    @APIResponse(responseCode = "404", description = "Unknown, or another key's.")
    public WebhookView get(@RestPath String webhookId) {
        return WebhookView.of(webhooks.mine(webhookId, false), url);
    }

    @DELETE
    @Path("/webhooks/{webhookId}")
    @RolesAllowed("reader")
    @Operation(
            operationId = "deleteWebhook",
            summary = "Unsubscribe",
            description = "Ends it at once; its deliveries go too.")
    @APIResponse(responseCode = "204", description = "Gone.")
    @APIResponse(responseCode = "404", description = "Unknown, or another key's.")
    public void delete(@RestPath String webhookId) {
        webhooks.remove(webhookId);
    }

    @POST
    @Path("/webhooks/{webhookId}/rotate-secret")
    @RolesAllowed("reader")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give it a new secret",
            description = "The new secret is in this answer and in no other. For a day messages carry two signatures,"
                    + " one by the former secret.")
    @APIResponse(responseCode = "200", description = "The new secret, shown once.")
    @APIResponse(responseCode = "404", description = "Unknown, or another key's.")
    public WebhookCreated rotate(@RestPath String webhookId) {
        Webhooks.Keyed rotated = webhooks.rotate(webhookId);
        return WebhookCreated.of(rotated.webhook(), rotated.secret().text(), url);
    }

    @POST
    @Path("/webhooks/{webhookId}/replay")
    @RolesAllowed("reader")
    @Operation(
            operationId = "replayWebhook",
            summary = "Send again from a position",
            description = "Sends everything after a position of the change log again, in order and under the same"
                    + " message ids, and goes on from there. Also starts a webhook that was disabled.")
    @APIResponse(responseCode = "200", description = "The subscription, active.")
    @APIResponse(responseCode = "404", description = "Unknown, or another key's.")
    @APIResponse(responseCode = "410", description = "The log does not reach back to this position.")
    public WebhookView replay(
            @RestPath String webhookId, @Valid @NotNull(message = "a body is required") ReplayDraft body) {
        return WebhookView.of(webhooks.replay(webhookId, body.position()), url);
    }

    /** What is wrong for good is refused now; a host that nobody knows yet may still come. */
    private void check(String address) {
        try {
            Target.resolve(address, config.allowLoopback());
        } catch (Target.Refused e) {
            throw ProblemException.body("#/url", e.reason());
        } catch (UnknownHostException e) {
            return;
        }
    }
}
