package dev.verbatim.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.DisallowUnknownKeywordFactory;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.oas.OpenApi31;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An OpenAPI 3.1 document that can be asked for its operations and can validate values against its schemas.
 *
 * <p>It is stricter than the document: an answer may hold no property that its schema does not name (clients must bear
 * more, but nothing undocumented shall slip out of this service), formats are assertions, and a keyword that no
 * vocabulary knows is an error, since most tools would ignore a rule that is spelled wrong.
 */
public final class ContractDocument {

    private static final String ID = "urn:verbatim:openapi";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete", "head", "options");

    /** One operation of the document. */
    public record Operation(String method, String path, JsonNode node) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private record Template(String path, Pattern pattern) {

        static Template of(String path) {
            String[] parts = path.split("\\{[^}]*}", -1);
            List<String> quoted = new ArrayList<>();
            for (String part : parts) {
                quoted.add(Pattern.quote(part));
            }
            return new Template(path, Pattern.compile(String.join("[^/]+", quoted)));
        }

        /** Fewer parameters first: {@code /changes/stream} before {@code /changes/{id}}. */
        long parameters() {
            return path.chars().filter(c -> c == '{').count();
        }
    }

    private final JsonNode root;
    private final List<Template> templates = new ArrayList<>();
    private final JsonSchemaFactory schemas;
    private final SchemaValidatorsConfig config;
    private final Set<JsonNode> closedHere = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<JsonNode, JsonSchema> compiled = new IdentityHashMap<>();

    private ContractDocument(JsonNode root) {
        this.root = root;
        root.path("paths").fieldNames().forEachRemaining(p -> templates.add(Template.of(p)));
        templates.sort(Comparator.comparing(Template::parameters));
        root.at("/components/schemas").forEach(this::close);
        refuseNullable(root);
        absolutise(root);
        JsonMetaSchema dialect = JsonMetaSchema.builder(OpenApi31.getInstance())
                .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
                .build();
        schemas = JsonSchemaFactory.builder()
                .defaultMetaSchemaIri(dialect.getIri())
                .metaSchema(dialect)
                .schemaLoaders(loaders -> loaders.schemas(Map.of(ID, schemasAlone(root))))
                .build();
        config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ROOT)
                .build();
    }

    /** The document in this text; it must be JSON. */
    public static ContractDocument of(String json) {
        try {
            return new ContractDocument(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public JsonNode root() {
        return root;
    }

    /** The path template that answers this path. */
    Optional<String> template(String path) {
        return templates.stream()
                .filter(t -> t.pattern().matcher(path).matches())
                .map(Template::path)
                .findFirst();
    }

    Optional<Operation> operation(String method, String path) {
        return template(path).flatMap(template -> {
            JsonNode node = root.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
            return node.isMissingNode() ? Optional.empty() : Optional.of(new Operation(method, template, node));
        });
    }

    /** All of them, in the order of the document. */
    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        root.path("paths")
                .fields()
                .forEachRemaining(path -> METHODS.forEach(method -> {
                    JsonNode node = path.getValue().path(method);
                    if (!node.isMissingNode()) {
                        all.add(new Operation(method.toUpperCase(Locale.ROOT), path.getKey(), node));
                    }
                }));
        return all;
    }

    /** The node that a reference stands for; any other node itself. */
    public JsonNode resolve(JsonNode node) {
        JsonNode ref = node.path("$ref");
        return ref.isMissingNode()
                ? node
                : resolve(root.at(ref.asText().substring(ref.asText().indexOf('#') + 1)));
    }

    /** What is wrong with the value; empty when nothing is. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, s -> schemas.getSchema(s, config)).validate(value).stream()
                .map(m -> m.getInstanceLocation() + ": " + m.getMessage())
                .sorted()
                .toList();
    }

    /** Gone since 3.1: the validator and most clients know the word and ignore it silently. */
    private static void refuseNullable(JsonNode node) {
        if (node.path("nullable").isBoolean()) {
            throw new IllegalArgumentException("nullable means nothing in OpenAPI 3.1: " + node);
        }
        node.forEach(ContractDocument::refuseNullable);
    }

    /** So that any schema node of the document can be compiled by itself. */
    private static void absolutise(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("$ref").asText().startsWith(SCHEMAS)) {
            object.put("$ref", object.path("$ref").asText().replace(SCHEMAS, ID + "#/$defs/"));
        }
        node.forEach(ContractDocument::absolutise);
    }

    /** The named schemas as a JSON Schema document: to a validator, {@code openapi} and {@code paths} are no keywords. */
    private static String schemasAlone(JsonNode root) {
        ObjectNode alone = JSON.createObjectNode();
        alone.set("$defs", root.at("/components/schemas"));
        return alone.toString();
    }

    /** Whether the document itself, and not this class, forbids further properties. */
    boolean isClosedByContract(JsonNode schema) {
        return schema.has("additionalProperties") && !closedHere.contains(schema);
    }

    private void close(JsonNode node) {
        boolean composed = node.has("allOf") || node.has("oneOf") || node.has("anyOf");
        if (node instanceof ObjectNode object
                && object.has("properties")
                && !object.has("additionalProperties")
                && !composed) {
            object.put("additionalProperties", false);
            closedHere.add(object);
        }
        Iterator<JsonNode> properties = node.path("properties").elements();
        properties.forEachRemaining(this::close);
        close(node, "items");
    }

    private void close(JsonNode node, String keyword) {
        if (node.has(keyword)) {
            close(node.path(keyword));
        }
    }
}
