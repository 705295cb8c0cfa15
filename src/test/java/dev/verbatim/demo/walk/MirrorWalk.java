package dev.verbatim.demo.walk;

import static dev.verbatim.testsupport.Newsroom.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** The partner's {@code mirror.py} of the guides: after many edits of all kinds, its copy is our state. */
public final class MirrorWalk {

    private static final int EDITS = 30;
    private static final Map<String, String> KINDS =
            Map.of("article", "articles", "quote", "quotes", "entity", "entities");

    private final String base;
    private final String key;
    private final Path folder;
    private final Random random = new Random(8);

    private MirrorWalk(String base, String key, Path folder) {
        this.base = base;
        this.key = key;
        this.folder = folder;
    }

    /** Ids of what the mirror holds differently from the service; empty when the copy is true. */
    public static List<String> differences(String base, String key) throws IOException, InterruptedException {
        assumeThat(Guide.isInstalled("python3")).as("python3 is installed").isTrue();
        MirrorWalk walk = new MirrorWalk(base, key, Files.createTempDirectory("mirror"));
        Files.writeString(walk.folder.resolve("mirror.py"), Guide.read("mirror.py"));
        walk.mirror();
        walk.edit();
        return walk.compare(walk.mirror());
    }

    /** Runs it once; returns what it keeps. */
    private JsonNode mirror() throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        int exit = new ProcessBuilder("python3", "mirror.py", base, "mirror.json")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new AssertionError(Files.readString(log));
        }
        return Chromium.JSON.readTree(folder.resolve("mirror.json").toFile()).get("copy");
    }

    private void edit() {
        List<String> articles = ids("articles");
        List<String> quotes = ids("quotes");
        List<String> people = ids("entities");
        for (int i = 0; i < EDITS; i++) {
            String article = articles.remove(random.nextInt(articles.size()));
            switch (random.nextInt(6)) {
                case 0 -> change("DELETE", "/v1/articles/" + article, null);
                case 1 -> change("POST", correction(article), "{\"kind\": \"retraction\", \"text\": \"All wrong.\"}");
                case 2 -> change("POST", correction(article), rewritten(article));
                case 3 -> change("PATCH", "/v1/articles/" + article, "{\"title\": \"Another headline " + i + "\"}");
                case 4 -> change("PATCH", "/v1/quotes/" + pick(quotes), "{\"reviewState\": \"rejected\"}");
                default ->
                    change(
                            "POST",
                            "/v1/entities/" + pick(people) + "/merge",
                            "{\"into\": \"" + people.get(random.nextInt(people.size())) + "\"}");
            }
        }
    }

    private static String correction(String article) {
        return "/v1/articles/" + article + "/corrections";
    }

    /** The text without its second half: some quotes stay, some go. */
    private String rewritten(String article) {
        String text = given().get("/v1/articles/" + article).path("body.text");
        ObjectNode body = Chromium.JSON
                .createObjectNode()
                .put("kind", "correction")
                .put("text", "It was half as long.")
                .put("bodyText", text.substring(0, text.length() / 2).strip());
        return body.toString();
    }

    private String pick(List<String> ids) {
        return ids.remove(random.nextInt(ids.size()));
    }

    /** An edit may come to a quote whose article has gone; whatever is refused changes nothing. */
    private void change(String method, String path, String body) {
        var request = with(key)
                .header("If-Match", "*")
                .contentType(method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        Response answer = (body == null ? request : request.body(body)).request(method, path);
        if (answer.statusCode() >= 500) {
            throw new AssertionError(method + " " + path + ": " + answer.asString());
        }
    }

    private static List<String> ids(String collection) {
        return new ArrayList<>(listed(collection).keySet());
    }

    private static Map<String, JsonNode> listed(String collection) {
        Map<String, JsonNode> found = new TreeMap<>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", 100);
            JsonNode page =
                    read((cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/" + collection));
            page.get("items").forEach(item -> found.put(item.get("id").asText(), item));
            cursor = page.at("/page/next").isNull()
                    ? null
                    : page.at("/page/next").asText();
        } while (cursor != null);
        return found;
    }

    private static JsonNode read(Response answer) {
        try {
            return Chromium.JSON.readTree(answer.asString());
        } catch (IOException e) {
            throw new AssertionError(answer.asString(), e);
        }
    }

    private List<String> compare(JsonNode copy) {
        List<String> different = new ArrayList<>();
        KINDS.forEach((kind, collection) -> {
            Map<String, JsonNode> ours = listed(collection);
            TreeSet<String> all = new TreeSet<>(ours.keySet());
            copy.get(kind).fieldNames().forEachRemaining(all::add);
            for (String id : all) {
                JsonNode theirs = copy.get(kind).get(id);
                if (theirs == null || !ours.containsKey(id)) {
                    different.add(id + (theirs == null ? " is missing" : " should be gone"));
                } else if (!theirs.get("version").equals(ours.get(id).get("version"))) {
                    different.add(id + " is another version");
                }
            }
        });
        return different;
    }
}
