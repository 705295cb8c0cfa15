package dev.verbatim.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Prints how a generated contract differs from a designed one: {@code main TARGET.json OURS.json}. Paths, operations,
 * parameters, statuses, headers of successes, properties. A line that begins with {@code -} is missing in ours, one with
 * {@code +} is more than was asked for.
 */
public final class TargetContract {

    private final JsonNode target;
    private final JsonNode ours;

    private TargetContract(JsonNode target, JsonNode ours) {
        this.target = target;
        this.ours = ours;
    }

    public static void main(String[] files) throws IOException {
        ObjectMapper json = new ObjectMapper();
        new TargetContract(
                        json.readTree(Path.of(files[0]).toFile()),
                        json.readTree(Path.of(files[1]).toFile()))
                .print();
    }

    private void print() {
        print("operation", operations(target), operations(ours));
        Set<String> both = operations(target);
        both.retainAll(operations(ours));
        for (String operation : both) {
            JsonNode wanted = operation(target, operation);
            JsonNode given = operation(ours, operation);
            print(operation + " parameter", parameters(target, wanted), parameters(ours, given));
            print(operation + " status", names(wanted.path("responses")), names(given.path("responses")));
            print(operation + " body", bodies(target, wanted), bodies(ours, given));
        }
        Set<String> schemas = names(target.at("/components/schemas"));
        print("schema", schemas, names(ours.at("/components/schemas")));
        for (String schema : schemas) {
            JsonNode wanted = target.at("/components/schemas/" + schema);
            JsonNode given = ours.at("/components/schemas/" + schema);
            if (!given.isMissingNode()) {
                print(schema + " property", properties(target, wanted), properties(ours, given));
            }
        }
    }

    private static void print(String what, Set<String> wanted, Set<String> given) {
        wanted.stream().filter(w -> !given.contains(w)).forEach(w -> System.out.println("- " + what + " " + w));
        given.stream().filter(g -> !wanted.contains(g)).forEach(g -> System.out.println("+ " + what + " " + g));
    }

    private static Set<String> operations(JsonNode document) {
        Set<String> all = new TreeSet<>(
                Comparator.comparing((String o) -> o.split(" ")[1]).thenComparing(Comparator.naturalOrder()));
        names(document.path("paths"))
                .forEach(path -> names(document.path("paths").path(path)).stream()
                        .filter(m -> !m.equals("parameters"))
                        .forEach(m -> all.add(m.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return all;
    }

    private static JsonNode operation(JsonNode document, String operation) {
        String[] parts = operation.split(" ");
        return document.path("paths").path(parts[1]).path(parts[0].toLowerCase(java.util.Locale.ROOT));
    }

    private static Set<String> parameters(JsonNode document, JsonNode operation) {
        Set<String> all = new TreeSet<>();
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = resolve(document, each);
            JsonNode schema = resolve(document, parameter.path("schema"));
            boolean many = schema.path("type").asText().equals("array");
            all.add(parameter.path("in").asText() + " " + parameter.path("name").asText() + (many ? "[]" : "")
                    + (parameter.path("required").asBoolean() ? "!" : ""));
        }
        return all;
    }

    private static Set<String> bodies(JsonNode document, JsonNode operation) {
        Set<String> all = new TreeSet<>();
        describe(all, "request", resolve(document, operation.path("requestBody")));
        operation.path("responses").fields().forEachRemaining(response -> {
            if (response.getKey().startsWith("2")) {
                describe(all, response.getKey(), resolve(document, response.getValue()));
            }
        });
        return all;
    }

    private static void describe(Set<String> all, String what, JsonNode body) {
        body.path("content").fields().forEachRemaining(media -> {
            String ref = media.getValue().path("schema").path("$ref").asText("(inline)");
            all.add(what + " " + media.getKey() + " " + ref.substring(ref.lastIndexOf('/') + 1));
        });
    }

    private static Set<String> properties(JsonNode document, JsonNode schema) {
        Set<String> all = new TreeSet<>();
        Set<String> required = new TreeSet<>();
        Stream.concat(Stream.of(schema), elements(schema.path("allOf")))
                .map(part -> resolve(document, part))
                .forEach(part -> {
                    all.addAll(part.has("allOf") ? properties(document, part) : names(part.path("properties")));
                    elements(part.path("required")).forEach(r -> required.add(r.asText()));
                });
        Set<String> marked = new TreeSet<>();
        all.forEach(p -> marked.add(required.contains(p) ? p + "!" : p));
        return marked;
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref")
                ? document.at(List.of(node.path("$ref").asText().split("#")).get(1))
                : node;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        Iterator<String> each = object.fieldNames();
        each.forEachRemaining(names::add);
        return names;
    }
}
