package dev.verbatim.webhook;

import dev.verbatim.http.PageRequest;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What was sent, over HTTP. */
@Path("/v1")
@Tag(name = "Webhooks")
@SecurityRequirement(name = "apiKey")
public class DeliveryResource {

    private final Deliveries deliveries;
    private final Dispatcher dispatcher;
    private final PublicUrl url;

    DeliveryResource(Deliveries deliveries, Dispatcher dispatcher, PublicUrl url) {
        this.deliveries = deliveries;
        this.dispatcher = dispatcher;
        this.url = url;
    }

    @GET
    @Path("/webhooks/{webhookId}/deliveries")
    @RolesAllowed("reader")
    @Operation(
            operationId = "listDeliveries",
            summary = "List deliveries",
            description = "What was sent or is waiting to be sent, newest first, and what the endpoint said to it.")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "404", description = "Unknown, or another key's.")
    public DeliveryPage list(@RestPath String webhookId, @BeanParam @Valid PageRequest page) {
        Slice<Delivery> slice = deliveries.page(webhookId, page);
        return new DeliveryPage(slice.map(DeliveryView::of), slice.page());
    }

    @POST
    @Path("/webhooks/{webhookId}/test")
    @RolesAllowed("reader")
    @Operation(
            operationId = "testWebhook",
            summary = "Send a test",
            description = "Queues a signed message of type `webhook.test`; see the deliveries for what came of it.")
    @APIResponse(responseCode = "202", description = "Queued.")
    @APIResponse(responseCode = "404", description = "Unknown, or another key's.")
    public RestResponse<DeliveryView> test(@RestPath String webhookId) {
        return queued(deliveries.test(webhookId));
    }

    @POST
    @Path("/webhooks/{webhookId}/deliveries/{deliveryId}/redeliver")
    @RolesAllowed("reader")
    @Operation(
            operationId = "redeliver",
            summary = "Send a delivery again",
            description = "Queues the same message under the same id, whatever became of it before.")
    @APIResponse(responseCode = "202", description = "Queued.")
    @APIResponse(responseCode = "404", description = "Unknown, or another key's.")
    public RestResponse<DeliveryView> redeliver(
            @RestPath String webhookId,
            @RestPath
                    @Size(max = 40)
                    @Parameter(description = "Delivery id.", example = "dlv_01jd9x7m3q4v5t6r7s8w9y0dlv")
                    String deliveryId) {
        return queued(deliveries.redeliver(webhookId, deliveryId));
    }

    private RestResponse<DeliveryView> queued(Delivery delivery) {
        dispatcher.wake();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, DeliveryView.of(delivery))
                .location(URI.create(url.of("webhooks", delivery.webhookId) + "/deliveries"))
                .build();
    }
}
