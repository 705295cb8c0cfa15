package dev.verbatim.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applies JSON Merge Patch (RFC 7396): what is absent stays, null removes, everything else replaces.
 *
 * <p>A record stands for the part of a resource that may be patched. A component that is {@code @Nullable} may be
 * removed; null for any other is a fault, and so is a name the record does not have, since RFC 7396 would silently drop
 * it.
 */
@ApplicationScoped
public class MergePatch {

    /** Media type of the body. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Bodies bodies;

    MergePatch(ObjectMapper json, Bodies bodies) {
        this.json = json;
        this.bodies = bodies;
    }

    /** The patched record; faults are 422 with pointers into the patch. */
    public <T extends Record> T apply(T present, JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) {
            throw ProblemException.body("#", "A merge patch of this resource is a JSON object.");
        }
        List<String> known = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        changes.fieldNames().forEachRemaining(name -> checkKnown(name, known));
        for (RecordComponent component : type.getRecordComponents()) {
            if (changes.has(component.getName())
                    && changes.get(component.getName()).isNull()
                    && !isRemovable(component)) {
                throw ProblemException.body("#/" + component.getName(), "It cannot be removed: null is not allowed.");
            }
        }
        T patched = read(merge(json.valueToTree(present), changes), type);
        bodies.check(patched);
        return patched;
    }

    private static void checkKnown(String name, List<String> known) {
        if (!known.contains(name)) {
            throw ProblemException.body(
                    "#/" + name, "'" + name + "' is not a property here. " + Closest.hint(name, known));
        }
    }

    private static boolean isRemovable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The algorithm of RFC 7396 section 2. */
    private JsonNode merge(@Nullable JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object : json.createObjectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                result.set(change.getKey(), merge(result.get(change.getKey()), change.getValue()));
            }
        });
        return result;
    }

    private <T> T read(JsonNode merged, Class<T> type) {
        try {
            return json.treeToValue(merged, type);
        } catch (JsonProcessingException e) {
            throw JsonFaults.of(e);
        }
    }
}
