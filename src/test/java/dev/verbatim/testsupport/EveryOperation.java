package dev.verbatim.testsupport;

import static io.restassured.RestAssured.given;

import dev.verbatim.testsupport.ContractDocument.Operation;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A newsroom in which every operation of the contract finds something to work on, and a good request for each of them:
 * a test changes the one thing that shall be wrong.
 */
final class EveryOperation {

    private static final String NOWHERE = "_00000000000000000000000000";

    private final Map<String, String> ids;

    private EveryOperation(Map<String, String> ids) {
        this.ids = ids;
    }

    /** Publishes what is needed. The webhook points to a port where nobody listens. */
    static EveryOperation open() {
        Newsroom newsroom = Newsroom.open();
        Map<String, String> ids = new HashMap<>();
        ids.put("sourceId", newsroom.sourceId());
        ids.put("externalId", "bridge");
        JsonPath article = newsroom.publish(ArticleSamples.BRIDGE
                .withSection("Politics")
                .withTags("Bridges")
                .withAuthors("June Halloran"));
        ids.put("articleId", article.getString("id"));
        JsonPath quotes =
                given().get("/v1/articles/{id}/quotes", ids.get("articleId")).jsonPath();
        ids.put("quoteId", quotes.getString("items[0].id"));
        ids.put("entityId", quotes.getString("items[0].speaker.entity.id"));
        ids.put("other", quotes.getString("items[1].speaker.entity.id"));
        ids.put("statementId", quotes.getString("items[0].statementId"));
        ids.put(
                "mentionId",
                given().get("/v1/articles/{id}/mentions", ids.get("articleId"))
                        .jsonPath()
                        .getString("items[0].id"));
        EveryOperation all = new EveryOperation(ids);
        ids.put("webhookId", all.made("createWebhook"));
        ids.put("deliveryId", all.made("testWebhook"));
        ids.put("importId", all.made("createImport"));
        ids.put("keyId", all.made("createApiKey"));
        return all;
    }

    private String made(String operationId) {
        Operation operation = all().stream()
                .filter(o -> id(o).equals(operationId))
                .findFirst()
                .orElseThrow();
        Response answer = send(operation, Newsroom.with(Newsroom.ADMIN_KEY));
        if (answer.statusCode() >= 300) {
            throw new AssertionError(operation + ": " + answer.asString());
        }
        return answer.path("id");
    }

    static List<Operation> all() {
        return EveryQuarkusTest.CONTRACT.document().operations();
    }

    /** Those that document this status. */
    static List<Operation> answering(int status) {
        return all().stream()
                .filter(o -> o.node().path("responses").has(String.valueOf(status)))
                .toList();
    }

    static String id(Operation operation) {
        return operation.node().path("operationId").asText();
    }

    String id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    /** The same requests, but for things that do not exist. */
    EveryOperation nowhere() {
        Map<String, String> none = new HashMap<>();
        ids.forEach((name, id) -> none.put(name, id.matches("[a-z]{3}_.*") ? id.substring(0, 3) + NOWHERE : "nothing"));
        none.put("slug", "nothing");
        none.put("version", "99");
        return new EveryOperation(none);
    }

    /** The same requests, with another value for one id. */
    EveryOperation with(String name, String id) {
        Map<String, String> others = new HashMap<>(ids);
        others.put(name, id);
        return new EveryOperation(others);
    }

    String path(Operation operation) {
        String path = operation.path();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        String slug = path.contains("/sections") ? "politics" : path.contains("/tags") ? "bridges" : "june-halloran";
        return path.replace("{slug}", slug).replace("{version}", "1").replace("{resourceType}", "articles")
                + (operation.path().equals("/v1/search") ? "?q=bridge" : "")
                + (operation.path().equals("/v1/suggest") ? "?prefix=br" : "");
    }

    /** Sends the good request on top of what the test has put into {@code request}. */
    Response send(Operation operation, RequestSpecification request) {
        return send(operation, request, type(operation), body(operation), "*");
    }

    Response send(Operation operation, RequestSpecification request, String type, String body, String ifMatch) {
        if (isConditional(operation) && !ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type).body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return request.urlEncodingEnabled(false).request(operation.method(), path(operation));
    }

    static boolean isConditional(Operation operation) {
        for (var parameter : operation.node().path("parameters")) {
            if (parameter.path("name").asText().equals("If-Match")) {
                return true;
            }
        }
        return false;
    }

    /** Media type of the body that the operation takes; empty when it takes none. */
    static String type(Operation operation) {
        var types = operation.node().at("/requestBody/content").fieldNames();
        return types.hasNext() ? types.next() : "";
    }

    /** The good body; empty for none. */
    String body(Operation operation) {
        return switch (id(operation)) {
            case "createArticle" ->
                ArticleSamples.article().with("sourceId", id("sourceId")).json();
            case "upsertArticle" -> ArticleSamples.article().json();
            case "createImport" ->
                ArticleSamples.FERRY.with("sourceId", id("sourceId")).json();
            case "patchArticle" -> "{\"standfirst\": \"In short\"}";
            case "addCorrection" -> "{\"kind\": \"clarification\", \"text\": \"It was a Monday.\"}";
            case "createSource" -> "{\"name\": \"Another\"}";
            case "patchSource" -> "{\"name\": \"Renamed\"}";
            case "patchQuote" -> "{\"reviewState\": \"confirmed\"}";
            case "patchEntity" -> "{\"description\": \"councillor\"}";
            case "mergeEntity" -> "{\"into\": \"" + id("other") + "\"}";
            case "patchMention" -> "{\"entityId\": \"" + id("other") + "\"}";
            case "previewExtraction" -> "{\"text\": \"“We shall build it,” said Tom Barrow.\"}";
            case "createWebhook" -> "{\"url\": \"http://localhost:1/hook\", \"events\": [\"*\"], \"active\": false}";
            case "replayWebhook" -> "{\"since\": \"MA\"}";
            case "createApiKey" -> "{\"name\": \"Partner\", \"roles\": [\"reader\"]}";
            default -> "";
        };
    }
}
