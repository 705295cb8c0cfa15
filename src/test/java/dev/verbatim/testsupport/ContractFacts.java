package dev.verbatim.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A contract as sentences, so that two can be compared without regard to how they are written: whether a schema is named
 * or stands in place, and in which order things come.
 */
final class ContractFacts {

    private static final List<String> RULES = List.of(
            "format", "default", "minimum", "maximum", "minLength", "maxLength", "maxItems", "additionalProperties");
    private static final int MAX_DEPTH = 6;

    private final JsonNode document;
    private final Set<String> facts = new TreeSet<>();

    ContractFacts(JsonNode document) {
        this.document = document;
    }

    /** Each fact once; one that begins with another and a blank is a detail of it. */
    Set<String> all() {
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(method -> operation(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue())));
        document.path("webhooks").fieldNames().forEachRemaining(name -> facts.add("webhook " + name));
        document.at("/components/schemas").fields().forEachRemaining(schema -> {
            if (!schema.getValue().has("enum")) {
                facts.add("schema " + schema.getKey());
                value("schema " + schema.getKey() + " ", schema.getValue(), 0);
            }
        });
        return facts;
    }

    private void operation(String name, JsonNode operation) {
        facts.add(name);
        facts.add(name + " id " + operation.path("operationId").asText());
        facts.add(name + " tag " + operation.at("/tags/0").asText());
        facts.add(name + (operation.path("security").path(0).isEmpty() ? " for anybody" : " needs a key"));
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = resolve(each);
            String fact = name + " parameter " + parameter.path("in").asText() + " "
                    + parameter.path("name").asText();
            facts.add(fact);
            if (parameter.path("required").asBoolean()) {
                facts.add(fact + " required");
            }
            value(fact + " ", parameter.path("schema"), 0);
        }
        content(name + " takes", resolve(operation.path("requestBody")));
        operation.path("responses").fields().forEachRemaining(response -> {
            String fact = name + " status " + response.getKey();
            facts.add(fact);
            if (response.getKey().compareTo("400") < 0) {
                JsonNode answer = resolve(response.getValue());
                answer.path("headers").fields().forEachRemaining(header -> {
                    String sent = fact + " header " + header.getKey();
                    facts.add(sent);
                    if (resolve(header.getValue()).path("required").asBoolean()) {
                        facts.add(sent + " always");
                    }
                });
                content(fact + " gives", answer);
            }
        });
    }

    private void content(String name, JsonNode body) {
        body.path("content").fields().forEachRemaining(media -> {
            String ref = media.getValue().at("/schema/$ref").asText("(in place)");
            facts.add(name + " " + media.getKey());
            facts.add(name + " " + media.getKey() + " " + ref.substring(ref.lastIndexOf('/') + 1));
        });
    }

    private void value(String name, JsonNode given, int depth) {
        JsonNode schema = resolve(given);
        if (depth > MAX_DEPTH) {
            return;
        }
        for (String type : types(schema)) {
            facts.add(name + "is " + type);
        }
        schema.path("enum").forEach(v -> facts.add(name + "may be " + v.asText()));
        RULES.stream()
                .filter(schema::has)
                .forEach(r -> facts.add(name + r + " " + schema.path(r).asText()));
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(keyword).forEach(part -> value(name, part, depth));
        }
        schema.path("properties").fields().forEachRemaining(property -> {
            facts.add(name + "." + property.getKey());
            value(name + "." + property.getKey() + " ", property.getValue(), depth + 1);
        });
        schema.path("required").forEach(r -> facts.add(name + "." + r.asText() + " required"));
        if (schema.has("items")) {
            value(name + "[] ", schema.path("items"), depth + 1);
        }
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            Set<String> all = new TreeSet<>();
            type.forEach(t -> all.add(t.asText()));
            return List.copyOf(all);
        }
        return type.isMissingNode() ? List.of() : List.of(type.asText());
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(document.at(node.path("$ref").asText().substring(1))) : node;
    }
}
