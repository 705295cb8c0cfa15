package dev.verbatim.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.verbatim.testsupport.ContractDocument.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Looks through a whole contract for what breaks a rule. */
public final class ContractFaults {

    private final ContractDocument document;

    private ContractFaults(ContractDocument document) {
        this.document = document;
    }

    public static ContractFaults of(String json) {
        return new ContractFaults(ContractDocument.of(json));
    }

    /** Names of the declared tags. */
    public Set<String> tags() {
        Set<String> names = new TreeSet<>();
        document.root().path("tags").forEach(t -> names.add(t.path("name").asText()));
        return names;
    }

    /** The operations that the predicate finds at fault. */
    public List<String> operations(Predicate<JsonNode> atFault) {
        return document.operations().stream()
                .filter(o -> atFault.test(o.node()))
                .map(Operation::toString)
                .toList();
    }

    /** The parameters that the predicate finds at fault. */
    public List<String> parameters(Predicate<JsonNode> atFault) {
        List<String> found = new ArrayList<>();
        for (Operation operation : document.operations()) {
            for (JsonNode each : operation.node().path("parameters")) {
                JsonNode parameter = document.resolve(each);
                if (atFault.test(parameter)) {
                    found.add(operation + " " + parameter.path("name").asText());
                }
            }
        }
        return found;
    }

    /** Schemas that cannot be compiled: an unknown keyword, a broken reference. */
    public List<String> schemaFaults() {
        List<String> faults = new ArrayList<>();
        document.root().at("/components/schemas").fields().forEachRemaining(schema -> {
            try {
                document.faults(schema.getValue(), NullNode.getInstance());
                compileInside(schema.getValue());
            } catch (RuntimeException e) {
                faults.add(schema.getKey() + ": " + e.getMessage());
            }
        });
        return faults;
    }

    private void compileInside(JsonNode schema) {
        schema.path("properties").forEach(p -> {
            document.faults(p, NullNode.getInstance());
            compileInside(p);
        });
    }

    /** Examples that their own schema refuses: of parameters, of bodies, of properties. */
    public List<String> exampleFaults() {
        List<String> faults = new ArrayList<>();
        for (Operation operation : document.operations()) {
            for (JsonNode each : operation.node().path("parameters")) {
                JsonNode parameter = document.resolve(each);
                checkExample(operation + " " + parameter.path("name").asText(), parameter, faults);
            }
            bodies(operation).forEach(media -> checkExample(operation.toString(), media, faults));
        }
        document.root()
                .at("/components/responses")
                .fields()
                .forEachRemaining(response -> response.getValue()
                        .path("content")
                        .forEach(media -> checkExample(response.getKey(), media, faults)));
        document.root()
                .at("/components/schemas")
                .fields()
                .forEachRemaining(schema -> schema.getValue()
                        .path("properties")
                        .fields()
                        .forEachRemaining(property -> property.getValue()
                                .path("examples")
                                .forEach(example -> check(
                                        schema.getKey() + "." + property.getKey(),
                                        property.getValue(),
                                        example,
                                        faults))));
        return faults;
    }

    private void checkExample(String where, JsonNode holder, List<String> faults) {
        JsonNode schema = holder.path("schema");
        if (holder.has("example")) {
            JsonNode items = document.resolve(schema).path("items");
            boolean one = !items.isMissingNode() && !holder.path("example").isArray();
            check(where, one ? items : schema, holder.path("example"), faults);
        }
        holder.path("examples")
                .forEach(example ->
                        check(where, schema, document.resolve(example).path("value"), faults));
    }

    private void check(String where, JsonNode schema, JsonNode value, List<String> faults) {
        document.faults(schema, value).forEach(f -> faults.add(where + " " + f));
    }

    /** Objects in request bodies that would take any property. */
    public List<String> openInputs() {
        Set<String> open = new TreeSet<>();
        for (Operation operation : document.operations()) {
            for (JsonNode media :
                    document.resolve(operation.node().path("requestBody")).path("content")) {
                collectOpen(operation.toString(), media.path("schema"), open, new HashSet<>());
            }
        }
        return List.copyOf(open);
    }

    private void collectOpen(String where, JsonNode schema, Set<String> open, Set<String> seen) {
        String ref = schema.path("$ref").asText();
        if (!ref.isEmpty() && !seen.add(ref)) {
            return;
        }
        JsonNode node = document.resolve(schema);
        if (node.has("properties") && !document.isClosedByContract(node)) {
            open.add(where + " " + ref);
        }
        node.path("properties").forEach(p -> collectOpen(where, p, open, seen));
        node.path("anyOf").forEach(p -> collectOpen(where, p, open, seen));
        if (node.has("items")) {
            collectOpen(where, node.path("items"), open, seen);
        }
    }

    private List<JsonNode> bodies(Operation operation) {
        List<JsonNode> bodies = new ArrayList<>();
        operation
                .node()
                .path("responses")
                .forEach(response -> document.resolve(response).path("content").forEach(bodies::add));
        document.resolve(operation.node().path("requestBody")).path("content").forEach(bodies::add);
        return bodies;
    }
}
