package dev.verbatim.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every kind of fault, planted: a check that catches nothing would be worse than none. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractFilterTest {

    private static final String DOCUMENT = """
            {"openapi": "3.1.0",
             "paths": {
               "/v1/things": {
                 "get": {
                   "parameters": [
                     {"name": "kind", "in": "query", "schema": {"type": "string", "enum": ["big", "small"]}},
                     {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 100}},
                     {"name": "tag", "in": "query",
                      "schema": {"type": "array", "items": {"type": "string", "maxLength": 5}}}],
                   "responses": {
                     "200": {
                       "headers": {
                         "RateLimit": {"required": true, "schema": {"type": "string"}},
                         "Retry-After": {"schema": {"type": "integer"}}},
                       "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                     "304": {"description": "Not modified."}}},
                 "post": {
                   "requestBody": {"content": {
                     "application/json": {"schema": {"$ref": "#/components/schemas/ThingWrite"}}}},
                   "responses": {"204": {"description": "Taken."}}}}},
             "components": {
               "responses": {
                 "E404": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}},
               "schemas": {
                 "Thing": {
                   "type": "object",
                   "properties": {
                     "id": {"type": "string", "pattern": "^thi_[0-9]+$"},
                     "note": {"type": ["string", "null"]},
                     "at": {"type": "string", "format": "date-time"},
                     "part": {"anyOf": [{"$ref": "#/components/schemas/Part"}, {"type": "null"}]}},
                   "required": ["id", "note", "part"]},
                 "Part": {"type": "object", "properties": {"size": {"type": "integer"}}, "required": ["size"]},
                 "ThingWrite": {"type": "object", "properties": {"id": {"type": "string"}},
                   "additionalProperties": false}}}}""";

    private static final String GOOD = """
            {"id": "thi_1", "note": null, "at": "2026-11-22T17:00:00Z", "part": {"size": 3}}""";

    private final Contract contract = new Contract(ContractDocument.of(DOCUMENT));

    @Test
    void what_is_documented_passes() {
        assertThat(faults(GOOD)).isEmpty();
        assertThat(faults(GOOD.replace("{\"size\": 3}", "null"))).isEmpty();
        assertThat(contract.faults(answer("HEAD", "/v1/things", 200, "", "RateLimit", "x")))
                .isEmpty();
        assertThat(contract.faults(answer("GET", "/v1/things", 304, ""))).isEmpty();
        assertThat(contract.faults(answer("GET", "/v1/nothing", 404, "{}", "Content-Type", "application/problem+json")))
                .isEmpty();
    }

    @Test
    void a_status_that_is_not_documented_is_caught() {
        assertThat(contract.faults(answer("GET", "/v1/things", 500, "{}")))
                .containsExactly("GET /v1/things documents no 500");
    }

    @Test
    void a_path_that_is_not_documented_may_only_answer_problems() {
        assertThat(contract.faults(answer("GET", "/v1/nothing", 200, "{}")))
                .containsExactly("no operation documents no 200");
    }

    @Test
    void a_missing_header_is_caught() {
        assertThat(contract.faults(answer("GET", "/v1/things", 200, GOOD, "Content-Type", "application/json")))
                .containsExactly("header RateLimit is missing");
    }

    @Test
    void a_header_of_the_wrong_type_is_caught() {
        assertThat(contract.faults(answer(
                        "GET",
                        "/v1/things",
                        200,
                        GOOD,
                        "Content-Type",
                        "application/json",
                        "RateLimit",
                        "x",
                        "Retry-After",
                        "soon")))
                .singleElement()
                .asString()
                .startsWith("header Retry-After");
    }

    @Test
    void another_media_type_is_caught() {
        assertThat(contract.faults(
                        answer("GET", "/v1/things", 200, "x", "Content-Type", "text/plain", "RateLimit", "x")))
                .containsExactly("media type text/plain is not documented");
    }

    @Test
    void a_body_where_none_belongs_is_caught() {
        assertThat(contract.faults(answer("GET", "/v1/things", 304, "{}"))).hasSize(1);
    }

    @Test
    void wrong_bodies_are_caught() {
        assertThat(faults(GOOD.replace("\"thi_1\"", "1")))
                .singleElement()
                .asString()
                .contains("/id", "integer found");
        assertThat(faults(GOOD.replace("thi_1", "other_1")))
                .singleElement()
                .asString()
                .contains("/id", "pattern");
        assertThat(faults(GOOD.replace("\"note\": null,", "")))
                .singleElement()
                .asString()
                .contains("note");
        assertThat(faults(GOOD.replace("{\"size\": 3}", "{\"size\": null}"))).isNotEmpty();
        assertThat(faults(GOOD.replace("17:00:00Z", "25:00:00Z")))
                .singleElement()
                .asString()
                .contains("date-time");
        assertThat(faults(GOOD.replace("{\"id\"", "{\"extra\": 1, \"id\"")))
                .singleElement()
                .asString()
                .contains("extra");
        assertThat(faults("{")).singleElement().asString().contains("no JSON");
    }

    @Test
    void accepted_input_that_the_contract_forbids_is_caught() {
        assertThat(contract.faults(withQuery("kind", "big"))).isEmpty();
        assertThat(contract.faults(withQuery("limit", "7"))).isEmpty();
        assertThat(contract.faults(withQuery("kind", "BIG"))).hasSize(1);
        assertThat(contract.faults(withQuery("limit", "101"))).hasSize(1);
        assertThat(contract.faults(withQuery("limit", "many"))).hasSize(1);
        assertThat(contract.faults(withQuery("tag", "longer"))).hasSize(1);
        assertThat(contract.faults(withQuery("bogus", "1")))
                .containsExactly("parameter bogus is not documented, but was accepted");
        assertThat(contract.faults(post("{\"id\": \"x\"}"))).isEmpty();
        assertThat(contract.faults(post("{\"name\": \"x\"}"))).hasSize(1);
    }

    @Test
    void a_keyword_that_is_spelled_wrong_is_an_error_of_the_document() {
        Contract misspelt = new Contract(
                ContractDocument.of(DOCUMENT.replace("\"additionalProperties\"", "\"additionalPropeties\"")));
        assertThatThrownBy(() -> misspelt.faults(post("{\"id\": \"x\"}"))).hasMessageContaining("additionalPropeties");
    }

    @Test
    void nullable_means_nothing_in_3_1_and_is_an_error() {
        String old = DOCUMENT.replace("\"size\": {\"type\": \"integer\"}", "\"size\": {\"nullable\": true}");
        assertThatThrownBy(() -> ContractDocument.of(old)).hasMessageContaining("nullable");
    }

    private List<String> faults(String body) {
        return contract.faults(
                answer("GET", "/v1/things", 200, body, "Content-Type", "application/json", "RateLimit", "x"));
    }

    private static Exchange withQuery(String name, String value) {
        return exchange("GET", Map.of(name, List.of(value)), null, 200, GOOD);
    }

    private static Exchange post(String body) {
        return exchange("POST", Map.of(), body, 204, "");
    }

    private static Exchange exchange(
            String method, Map<String, List<String>> query, @Nullable String request, int status, String body) {
        return new Exchange(
                method,
                "/v1/things",
                query,
                "application/json; charset=UTF-8",
                request,
                status,
                Map.of("Content-Type", List.of("application/json"), "RateLimit", List.of("x")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static Exchange answer(String method, String path, int status, String body, String... headers) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        return new Exchange(method, path, Map.of(), null, null, status, all, body.getBytes(StandardCharsets.UTF_8));
    }
}
