package dev.verbatim.index;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be written: of each document the last word only, sent in portions. Each is of the version of the
 * change log that it was read at, so that a replica that was held up and writes late changes nothing.
 */
final class OpenSearchWrites {

    private static final int MOST_DOCUMENTS = 1000;
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final int VERSION_CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int TOO_BUSY = 429;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final OpenSearchNodes nodes;

    /** JSON by id; a blank text: to be removed. */
    private final Map<String, String> pending = new LinkedHashMap<>();

    private String index = "";
    private long version;
    private int characters;

    OpenSearchWrites(OpenSearchNodes nodes) {
        this.nodes = nodes;
    }

    /** Forgets what was not sent: what follows goes to this index. */
    void into(String physicalIndex) {
        index = physicalIndex;
        pending.clear();
        characters = 0;
    }

    /** What is put or removed from here on has this version. */
    void at(long head) {
        send();
        version = head;
    }

    void put(IndexDocument document) {
        add(document.id, OpenSearchNodes.json(OpenSearchDocuments.of(document)));
    }

    void remove(String id) {
        add(id, "");
    }

    private void add(String id, String json) {
        @Nullable String before = pending.put(id, json);
        characters += json.length() - (before == null ? 0 : before.length());
        if (pending.size() >= MOST_DOCUMENTS || characters >= MOST_CHARACTERS) {
            send();
        }
    }

    /** Not visible before the index is refreshed. */
    void send() {
        if (pending.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder(characters + pending.size() * 100);
        pending.forEach((id, json) -> lines.append(action(id, json.isEmpty() ? "delete" : "index"))
                .append('\n')
                .append(json)
                .append(json.isEmpty() ? "" : "\n"));
        JsonNode answer = nodes.send(
                        "POST",
                        "/" + index + "/_bulk?filter_path=errors,items.*._id,items.*.status,items.*.error",
                        lines.toString(),
                        PATIENCE)
                .orFail();
        pending.clear();
        characters = 0;
        if (answer.path("errors").asBoolean()) {
            answer.path("items").forEach(item -> item.forEach(OpenSearchWrites::look));
        }
    }

    private String action(String id, String action) {
        return OpenSearchNodes.json(
                Map.of(action, Map.of("_id", id, "version", version, "version_type", "external_gte")));
    }

    /** A document that cannot be written must not keep all others from being found. */
    private static void look(JsonNode item) {
        int status = item.path("status").asInt();
        if (status == TOO_BUSY || status >= 500) {
            throw new OpenSearchAway("OpenSearch has not written all: " + status, null);
        }
        if (item.has("error") && status != VERSION_CONFLICT && status != NOT_FOUND) {
            Log.errorf(
                    "OpenSearch does not take document %s: %s",
                    item.path("_id").asText(), item.path("error").path("reason").asText());
        }
    }
}
