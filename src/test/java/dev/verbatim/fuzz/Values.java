package dev.verbatim.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.testsupport.ContractDocument;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes values that a schema allows, with what was harvested where it fits. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern ID = Pattern.compile("([a-z]{3})_\\[0-9a-z]");
    private static final String[] WORDS = {
        "ferry",
        "the harbour master",
        "‘It will sail,’ said Ada Fenwick.",
        "Selwyth",
        "news-desk",
        "x",
        "Größe 😀",
        "\"We shall see,\" she told the council. \"We always do.\"",
        "minister",
        "world",
        "a b c"
    };

    private final ContractDocument document;
    private final Harvest harvest;
    private final RandomGenerator random;

    Values(ContractDocument document, Harvest harvest, RandomGenerator random) {
        this.document = document;
        this.harvest = harvest;
        this.random = random;
    }

    JsonNode of(JsonNode reference) {
        JsonNode schema = document.resolve(reference);
        JsonNode choice = schema.has("anyOf") ? schema.path("anyOf") : schema.path("oneOf");
        if (!choice.isMissingNode()) {
            return of(choice.get(random.nextInt(choice.size())));
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        if (schema.path("examples").size() > 0 && random.nextInt(4) == 0) {
            return schema.path("examples").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer" -> JSON.numberNode(whole(schema));
            case "number" -> JSON.numberNode(random.nextInt(101) / 100.0);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(text(schema));
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? type.get(random.nextInt(5) == 0 ? type.size() - 1 : 0).asText()
                : type.asText();
    }

    private ObjectNode object(JsonNode schema) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        ObjectNode object = JSON.objectNode();
        schema.path("properties").fields().forEachRemaining(property -> {
            if (required.contains(property.getKey()) || random.nextInt(3) == 0) {
                object.set(property.getKey(), of(property.getValue()));
            }
        });
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        int min = schema.path("minItems").asInt(0);
        for (int i = random.nextInt(min, min + 3); i > 0; i--) {
            array.add(of(schema.path("items")));
        }
        return array;
    }

    private long whole(JsonNode schema) {
        long min = schema.path("minimum").asLong(0);
        long max = Math.min(schema.path("maximum").asLong(1000), min + 1000);
        return random.nextInt(5) == 0 ? (random.nextBoolean() ? min : max) : random.nextLong(min, max + 1);
    }

    private String text(JsonNode schema) {
        String pattern = schema.path("pattern").asText();
        Matcher id = ID.matcher(pattern);
        if (id.find()) {
            String prefix = id.group(1);
            return harvest.any(prefix, random).orElse(prefix + "_00000000000000000000000000");
        }
        if (schema.path("format").asText().equals("date-time")) {
            return Instant.ofEpochSecond(random.nextLong(1_700_000_000L, 1_800_000_000L))
                    .toString();
        }
        if (schema.path("format").asText().startsWith("uri") || pattern.contains("https?")) {
            return "https://hooks.invalid/" + random.nextInt(1000);
        }
        if (pattern.contains("[A-Za-z]{2,8}")) {
            return random.nextBoolean() ? "en-GB" : "de";
        }
        return cut(WORDS[random.nextInt(WORDS.length)], schema.path("maxLength").asInt(1000));
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }
}
