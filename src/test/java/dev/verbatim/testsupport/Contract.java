package dev.verbatim.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.verbatim.testsupport.ContractDocument.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds exchanges against a document: status, media type, required headers, body; and what was accepted as input. */
public final class Contract {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final ContractDocument document;

    public Contract(ContractDocument document) {
        this.document = document;
    }

    /** What exchanges are held against. */
    public ContractDocument document() {
        return document;
    }

    /** The operation that a request is for; HEAD is answered by GET. */
    public Optional<Operation> operation(Exchange exchange) {
        return document.operation(exchange.method().equals("HEAD") ? "GET" : exchange.method(), exchange.path());
    }

    /** Everything about the exchange that the document does not allow. */
    public List<String> faults(Exchange exchange) {
        return faults(exchange, true);
    }

    /** The same, without {@code body} all but what is wrong with the body of the answer. */
    List<String> faults(Exchange exchange, boolean body) {
        List<String> faults = new ArrayList<>();
        Optional<Operation> operation = operation(exchange);
        JsonNode responses = operation
                .map(o -> o.node().path("responses"))
                .orElse(document.root().at("/components/responses"));
        String key = operation.isPresent() ? "" + exchange.status() : "E" + exchange.status();
        JsonNode response = responses.path(key);
        if (response.isMissingNode()) {
            faults.add(
                    operation.map(Operation::toString).orElse("no operation") + " documents no " + exchange.status());
            return faults;
        }
        checkHeaders(exchange, document.resolve(response).path("headers"), faults);
        if (body) {
            checkBody(exchange, document.resolve(response).path("content"), faults);
        }
        if (exchange.status() < 300 && operation.isPresent()) {
            checkQuery(exchange, operation.get(), faults);
            checkRequestBody(exchange, operation.get(), faults);
        }
        return faults;
    }

    private void checkHeaders(Exchange exchange, JsonNode headers, List<String> faults) {
        headers.fields().forEachRemaining(header -> {
            JsonNode node = document.resolve(header.getValue());
            Optional<String> value = exchange.header(header.getKey());
            if (value.isPresent()) {
                check(
                        "header " + header.getKey(),
                        node.path("schema"),
                        typed(node.path("schema"), value.get()),
                        faults);
            } else if (node.path("required").asBoolean()) {
                faults.add("header " + header.getKey() + " is missing");
            }
        });
    }

    private void checkBody(Exchange exchange, JsonNode content, List<String> faults) {
        if (exchange.method().equals("HEAD")) {
            return;
        }
        if (content.isEmpty()) {
            if (exchange.body().length > 0) {
                faults.add("body: none is documented, but there is one");
            }
            return;
        }
        String type = exchange.mediaType().orElse("(none)");
        JsonNode media = content.path(type);
        if (media.isMissingNode()) {
            faults.add("media type " + type + " is not documented");
        } else if (type.endsWith("json") && !type.contains("ndjson")) {
            parse(exchange.text(), faults).ifPresent(value -> check("body", media.path("schema"), value, faults));
        }
    }

    private void checkQuery(Exchange exchange, Operation operation, List<String> faults) {
        for (Map.Entry<String, List<String>> given : exchange.query().entrySet()) {
            Optional<JsonNode> schema = parameter(operation, given.getKey()).map(p -> p.path("schema"));
            if (schema.isEmpty()) {
                faults.add("parameter " + given.getKey() + " is not documented, but was accepted");
                continue;
            }
            JsonNode items = document.resolve(schema.get()).path("items");
            for (String value : given.getValue()) {
                JsonNode one = items.isMissingNode() ? schema.get() : items;
                check("accepted parameter " + given.getKey(), one, typed(one, value), faults);
            }
        }
    }

    private Optional<JsonNode> parameter(Operation operation, String name) {
        for (JsonNode each : operation.node().path("parameters")) {
            JsonNode parameter = document.resolve(each);
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("name").asText().equals(name)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }

    private void checkRequestBody(Exchange exchange, Operation operation, List<String> faults) {
        String body = exchange.requestBody();
        if (body == null || exchange.requestType() == null) {
            return;
        }
        String type = Exchange.withoutParameters(exchange.requestType());
        JsonNode media = document.resolve(operation.node().path("requestBody"))
                .path("content")
                .path(type);
        if (media.isMissingNode()) {
            faults.add("request body of type " + type + " is not documented, but was accepted");
        } else if (type.endsWith("json") && !type.contains("ndjson")) {
            parse(body, faults).ifPresent(value -> check("accepted request body", media.path("schema"), value, faults));
        }
    }

    private void check(String what, JsonNode schema, JsonNode value, List<String> faults) {
        if (schema.isMissingNode()) {
            faults.add(what + " has no schema");
            return;
        }
        document.faults(schema, value).forEach(f -> faults.add(what + " " + f));
    }

    private static Optional<JsonNode> parse(String text, List<String> faults) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            faults.add("body is no JSON: " + e.getOriginalMessage());
            return Optional.empty();
        }
    }

    /** Text of a header or parameter as the JSON value that its schema speaks of. */
    private JsonNode typed(JsonNode schema, String text) {
        String type = document.resolve(schema).path("type").asText();
        try {
            return switch (type) {
                case "integer" -> JsonNodeFactory.instance.numberNode(Long.parseLong(text));
                case "number" -> JsonNodeFactory.instance.numberNode(Double.parseDouble(text));
                case "boolean" ->
                    text.equals("true") || text.equals("false")
                            ? JsonNodeFactory.instance.booleanNode(text.equals("true"))
                            : TextNode.valueOf(text);
                default -> TextNode.valueOf(text);
            };
        } catch (NumberFormatException e) {
            return TextNode.valueOf(text);
        }
    }
}
