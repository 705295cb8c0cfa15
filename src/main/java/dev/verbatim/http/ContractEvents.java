package dev.verbatim.http;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * What receivers of webhooks get, as the {@code webhooks} part of the contract. Tagged Events: with the tag of the
 * operations on webhooks, openapi-generator would write their class twice and lose one.
 */
final class ContractEvents {

    private static final BigDecimal MAX_SEQ = BigDecimal.valueOf(9007199254740991L);

    private ContractEvents() {}

    static PathItem change() {
        Operation operation = OASFactory.createOperation()
                .operationId("onChange")
                .summary("A change, signed as Standard Webhooks say")
                .description(
                        "Any 2xx takes it; anything else, also a redirect, is tried again for three days. 410 ends the"
                                + " webhook. Who does not hold `data.previousSeq` has missed something and asks /v1/changes.")
                .tags(List.of("Events"))
                .security(List.of())
                .addParameter(header("webhook-id", "The same for each try: what was seen before can be dropped."))
                .addParameter(header("webhook-timestamp", "Seconds since 1970, of this try."))
                .addParameter(header(
                        "webhook-signature",
                        "v1, and the HMAC-SHA256 of `id.timestamp.body` in base64; several while"
                                + " a secret is rotated."))
                .requestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        "application/json",
                                        OASFactory.createMediaType().schema(message()))))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("2XX", OASFactory.createAPIResponse().description("Taken.")));
        return OASFactory.createPathItem().POST(operation);
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(description)
                .schema(text().maxLength(500));
    }

    private static Schema message() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("type", text().maxLength(64).addExample("quote.created"))
                .addProperty("timestamp", time())
                .addProperty("data", data())
                .required(List.of("type", "timestamp", "data"));
    }

    /** A Change, and what was sent before it. */
    private static Schema data() {
        Schema previous = OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.INTEGER, Schema.SchemaType.NULL))
                .format("int64")
                .minimum(BigDecimal.ONE)
                .maximum(MAX_SEQ)
                .description("The seq sent to this endpoint before; null for the first.");
        return OASFactory.createSchema()
                .allOf(List.of(
                        SchemaRules.reference("Change"),
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .addProperty("previousSeq", previous)
                                .required(List.of("previousSeq"))));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema time() {
        return text().format("date-time").maxLength(35).addExample("2026-11-22T17:00:00Z");
    }
}
