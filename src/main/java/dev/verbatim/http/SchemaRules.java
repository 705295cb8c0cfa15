package dev.verbatim.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Makes the generated schemas say what our JSON really is: enums in their outside form, patterns that hold for the whole
 * value, null only where it may stand, and every property of an answer required unless it may be left out.
 */
final class SchemaRules {

    private static final String PREFIX = "#/components/schemas/";
    private static final String INSTANT = PREFIX + "Instant";

    private final OpenAPI document;
    private final BodyTypes types;
    private final Map<String, Schema> inlined = new HashMap<>();
    private final Map<Schema, Boolean> done = new IdentityHashMap<>();

    SchemaRules(OpenAPI document, BodyTypes types) {
        this.document = document;
        this.types = types;
    }

    void apply() {
        Map<String, Schema> schemas =
                new HashMap<>(Objects.requireNonNull(document.getComponents().getSchemas()));
        schemas.forEach((name, schema) -> {
            lowerEnums(schema);
            if (schema.getEnumeration() != null && schema.getDescription() == null) {
                inlined.put(PREFIX + name, schema);
            }
        });
        schemas.forEach((name, schema) -> {
            rewrite(schema);
            require(name, schema);
        });
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(this::rewrite);
        inlined.keySet().forEach(ref -> document.getComponents().removeSchema(ref.substring(PREFIX.length())));
        document.getComponents().removeSchema("Instant");
    }

    private void rewrite(Operation operation) {
        Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .forEach(p -> Optional.ofNullable(p.getSchema()).ifPresent(this::rewrite));
        if (operation.getRequestBody() != null) {
            rewrite(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(r -> rewrite(r.getContent()));
    }

    private void rewrite(@Nullable Content content) {
        if (content != null) {
            for (MediaType media : content.getMediaTypes().values()) {
                Optional.ofNullable(media.getSchema()).ifPresent(this::rewrite);
            }
        }
    }

    /** Depth first; a schema that several places share is visited once. */
    private void rewrite(Schema schema) {
        if (done.put(schema, true) != null) {
            return;
        }
        lowerEnums(schema);
        unwrapDefault(schema);
        replaceReference(schema);
        if (schema.getRef() != null || isAny(schema)) {
            schema.setType(null);
        }
        PatternRules.apply(schema);
        Stream.of(schema.getAnyOf(), schema.getAllOf(), schema.getOneOf())
                .flatMap(list -> Stream.ofNullable(list).flatMap(List::stream))
                .toList()
                .forEach(this::rewrite);
        mergeNullableTime(schema);
        Optional.ofNullable(schema.getItems()).ifPresent(this::rewrite);
        Optional.ofNullable(schema.getAdditionalPropertiesSchema()).ifPresent(this::rewrite);
        Optional.ofNullable(schema.getProperties())
                .ifPresent(p -> List.copyOf(p.values()).forEach(this::rewrite));
    }

    private static boolean isAny(Schema schema) {
        return schema.getAnyOf() != null && !schema.getAnyOf().isEmpty();
    }

    /** {@code allOf: [reference, {default}]} of an enum parameter: the reference and the default side by side. */
    private static void unwrapDefault(Schema schema) {
        List<Schema> all = schema.getAllOf();
        if (all != null && all.size() == 2 && all.get(0).getRef() != null) {
            Schema other = all.get(1);
            if (other.getDefaultValue() != null && other.getType() == null) {
                schema.setAllOf(null);
                schema.setRef(all.get(0).getRef());
                schema.setDefaultValue(other.getDefaultValue());
                lowerDefault(schema);
            }
        }
    }

    private void replaceReference(Schema schema) {
        String ref = schema.getRef();
        if (ref == null) {
            return;
        }
        Schema target = inlined.get(ref);
        if (target != null) {
            schema.setRef(null);
            schema.setType(List.of(Schema.SchemaType.STRING));
            schema.setEnumeration(target.getEnumeration());
        } else if (ref.equals(INSTANT)) {
            schema.setRef(null);
            time(schema, List.of(Schema.SchemaType.STRING));
        }
    }

    /** A time that may be null: types side by side, which generators understand better than anyOf. */
    private static void mergeNullableTime(Schema schema) {
        List<Schema> any = schema.getAnyOf();
        if (any != null && any.size() == 2 && "date-time".equals(any.get(0).getFormat())) {
            schema.setAnyOf(null);
            time(schema, List.of(Schema.SchemaType.STRING, Schema.SchemaType.NULL));
        }
    }

    private static void time(Schema schema, List<Schema.SchemaType> type) {
        schema.setType(type);
        schema.setFormat("date-time");
        schema.setMaxLength(35);
        if (schema.getExamples() == null || schema.getExamples().isEmpty()) {
            schema.setExamples(List.of("2026-11-22T17:00:00Z"));
        }
    }

    /** What we send is complete; what we take is closed and says itself what it needs. */
    private void require(String name, Schema schema) {
        boolean input = Boolean.FALSE.equals(schema.getAdditionalPropertiesBoolean());
        if (schema.getProperties() != null && !input) {
            Set<String> optional = types.optionalOf(name);
            List<String> required = new ArrayList<>(schema.getProperties().keySet());
            required.removeAll(optional);
            schema.setRequired(required.isEmpty() ? null : required);
        }
    }

    /** See {@link Enums}; values that are no constant names stay. */
    private static void lowerEnums(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(
                    schema.getEnumeration().stream().map(SchemaRules::lower).toList());
        }
        lowerDefault(schema);
    }

    private static void lowerDefault(Schema schema) {
        if (schema.getDefaultValue() != null) {
            schema.setDefaultValue(lower(schema.getDefaultValue()));
        }
    }

    private static Object lower(Object value) {
        return value instanceof String s && s.equals(s.toUpperCase(Locale.ROOT)) ? s.toLowerCase(Locale.ROOT) : value;
    }

    /** A reference to a named schema. */
    static Schema reference(String name) {
        return OASFactory.createSchema().ref(PREFIX + name);
    }
}
