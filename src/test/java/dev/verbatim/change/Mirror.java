package dev.verbatim.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A partner's copy: loaded from the exports once, then kept by changes alone. */
final class Mirror {

    /** What can be exported, by the resource type that its changes have. */
    static final Map<String, String> EXPORTS = Map.of("article", "articles", "quote", "quotes", "entity", "entities");

    private final Api api;
    private final Set<String> types;
    private final Map<String, JsonNode> rows = new TreeMap<>();
    private String position;

    private Mirror(Api api, Set<String> types, String position) {
        this.api = api;
        this.types = types;
        this.position = position;
    }

    /** The same with all statements, which have no export but a list: loaded by walking it. */
    static Mirror loadAll(Api api, Set<String> types) throws IOException {
        Mirror mirror = load(api, types);
        String cursor = "";
        while (types.contains("statement") && cursor != null) {
            JsonNode page = api.persist("/v1/statements?limit=100" + cursor).json();
            page.get("items").forEach(row -> mirror.rows.put(row.get("id").asText(), row));
            JsonNode next = page.get("page").get("next");
            cursor = next.isNull() ? null : "&cursor=" + next.asText();
        }
        return mirror;
    }

    /** Loads these types; follows from the oldest of the exports' positions. */
    static Mirror load(Api api, Set<String> types) throws IOException {
        Mirror mirror = new Mirror(api, types, "");
        long oldest = Long.MAX_VALUE;
        for (String type : types) {
            if (EXPORTS.containsKey(type)) {
                Api.Answer export = api.persist("/v1/export/" + EXPORTS.get(type));
                for (String line : export.body().split("\n")) {
                    if (!line.isEmpty()) {
                        JsonNode row = Api.JSON.readTree(line);
                        mirror.rows.put(row.get("id").asText(), row);
                    }
                }
                oldest = Math.min(oldest, Position.read(export.position()));
            }
        }
        mirror.position = Position.write(oldest == Long.MAX_VALUE ? 0 : oldest);
        return mirror;
    }

    /** Takes in all that has happened. */
    void catchUp() {
        String filter = types.stream().map(t -> "&resourceType=" + t).collect(Collectors.joining());
        boolean more = true;
        while (more) {
            Api.Answer answer = api.persist("/v1/changes?limit=1000&since=" + position + filter);
            if (answer.status() != 200) {
                throw new AssertionError(answer.body());
            }
            JsonNode page = answer.json();
            Map<String, JsonNode> last = new TreeMap<>();
            Set<String> order = new LinkedHashSet<>();
            page.get("items").forEach(change -> {
                String id = change.get("resource").get("id").asText();
                last.put(id, change);
                order.remove(id);
                order.add(id);
            });
            order.forEach(id -> apply(id, last.get(id)));
            position = page.get("next").asText();
            more = page.get("hasMore").asBoolean();
        }
    }

    private void apply(String id, JsonNode change) {
        JsonNode resource = change.get("resource");
        boolean gone = !change.get("tombstone").isNull()
                && !resource.get("type").asText().equals("article");
        Api.Answer now = gone
                ? new Api.Answer(410, "", "")
                : api.persist(URI.create(resource.get("href").asText()).getPath());
        if (now.status() == 200) {
            rows.put(id, now.json());
        } else {
            rows.remove(id);
        }
    }

    /** Every combination of types that a partner may follow. */
    static List<Set<String>> combinations() {
        List<String> all = List.of("article", "quote", "entity", "statement");
        return IntStream.range(1, 1 << all.size())
                .mapToObj(mask -> IntStream.range(0, all.size())
                        .filter(i -> (mask & 1 << i) != 0)
                        .mapToObj(all::get)
                        .collect(Collectors.toCollection(LinkedHashSet<String>::new)))
                .map(types -> (Set<String>) types)
                .toList();
    }

    /** What it follows. */
    Set<String> types() {
        return types;
    }

    /** Every row by id. */
    Map<String, JsonNode> rows() {
        return rows;
    }

    /** In what the two differ, for a person; empty when they are equal row by row. */
    List<String> differences(Mirror other) {
        Set<String> ids = new LinkedHashSet<>(rows.keySet());
        ids.addAll(other.rows.keySet());
        return ids.stream()
                .filter(id -> !java.util.Objects.equals(rows.get(id), other.rows.get(id)))
                .map(id -> id + "\n  here  " + rows.get(id) + "\n  there " + other.rows.get(id))
                .toList();
    }
}
