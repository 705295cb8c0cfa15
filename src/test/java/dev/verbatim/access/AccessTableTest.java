package dev.verbatim.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testsupport.ContractDocument;
import dev.verbatim.testsupport.ContractDocument.Operation;
import dev.verbatim.testsupport.Json;
import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who may do what: every operation of the contract with every role, and without a key. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessTableTest {

    /** The roles that may, in front of the operations; {@code admin} may everything. */
    private static final String TABLE = """
            anybody: getRoot
            anybody: listArticles getArticle listArticleVersions getArticleVersion listArticleCorrections
            anybody: getArticleJsonLd getArticleNinjs getArticleAnnotations listArticleQuotes listArticleMentions
            anybody: listQuotes getQuote listStatements getStatement
            anybody: listEntities getEntity listEntityMentions
            anybody: listSources getSource listSections getSection listTags getTag listAuthors getAuthor
            anybody: search suggest previewExtraction
            anybody: listChanges streamChanges exportResource
            anybody: feedArticlesAtom feedArticlesRss feedArticlesJson feedQuotesAtom feedQuotesRss feedQuotesJson
            reader ingest editor: createWebhook listWebhooks getWebhook deleteWebhook rotateWebhookSecret
            reader ingest editor: replayWebhook listDeliveries testWebhook redeliver
            ingest: upsertArticle createImport getImport
            ingest editor: createArticle patchArticle deleteArticle createSource patchSource
            editor: addCorrection patchQuote patchMention patchEntity mergeEntity
            admin: listApiKeys createApiKey getApiKey revokeApiKey""";

    private static final String NOBODY = "nobody";
    private static final List<String> ROLES = List.of(NOBODY, "reader", "ingest", "editor", "admin");

    /** Answers by no end, and needs no right that the change log would not need. */
    private static final String ENDLESS = "streamChanges";

    @Test
    void each_role_may_do_what_the_table_says_and_nothing_else() {
        Map<String, Set<String>> table = table();
        Map<String, String> keys = keys();
        List<String> faults = new ArrayList<>();
        List<Operation> operations = contract().operations();

        assertThat(table.keySet())
                .as("every operation stands in the table")
                .isEqualTo(new TreeSet<>(
                        operations.stream().map(AccessTableTest::id).toList()));
        for (Operation operation : operations) {
            for (String role : id(operation).equals(ENDLESS) ? List.<String>of() : ROLES) {
                Set<String> allowed = table.get(id(operation));
                boolean may = allowed.contains("anybody") || allowed.contains(role) || role.equals("admin");
                int status = call(operation, keys.get(role));
                boolean right = may
                        ? status != 401 && status != 403 && status < 500
                        : status == (role.equals(NOBODY) ? 401 : 403);
                if (!right) {
                    faults.add(id(operation) + " by " + role + ": " + status);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_key_that_nobody_gave_out_opens_nothing_not_even_what_is_open() {
        for (Operation operation : contract().operations()) {
            if (!id(operation).equals(ENDLESS)) {
                assertThat(call(operation, "vb_nobody-gave-this-out"))
                        .as(id(operation))
                        .isEqualTo(401);
            }
        }
    }

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new TreeMap<>();
        TABLE.lines().forEach(line -> {
            String[] parts = line.split(": ");
            for (String operation : parts[1].split(" ")) {
                table.put(operation, Set.of(parts[0].split(" ")));
            }
        });
        return table;
    }

    /** A key for each role; none for nobody. */
    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String role : ROLES.subList(1, ROLES.size())) {
            keys.put(
                    role,
                    Newsroom.asAdmin()
                            .body(Json.write(Map.of("name", role, "roles", List.of(role))))
                            .post("/v1/api-keys")
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("secret"));
        }
        return keys;
    }

    /** With ids that lead nowhere: who is let in finds nothing or is told what is missing. */
    private static int call(Operation operation, @org.jspecify.annotations.Nullable String key) {
        String path = operation.path().replaceAll("\\{version}", "1").replaceAll("\\{[^}]*}", "none");
        path = path.replace("/v1/export/none", "/v1/export/quotes");
        RequestSpecification request = given();
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (operation.node().has("requestBody") && !operation.method().equals("GET")) {
            String type = operation
                    .node()
                    .path("requestBody")
                    .path("content")
                    .fieldNames()
                    .next();
            request.contentType(type).body("{}".getBytes(StandardCharsets.UTF_8));
        }
        return request.request(Method.valueOf(operation.method()), path).statusCode();
    }

    private static String id(Operation operation) {
        return operation.node().path("operationId").asText();
    }

    private static ContractDocument contract() {
        return ContractDocument.of(given().get("/openapi?format=json").asString());
    }
}
