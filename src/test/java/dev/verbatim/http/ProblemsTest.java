package dev.verbatim.http;

import static dev.verbatim.testsupport.Newsroom.asAdmin;
import static dev.verbatim.testsupport.Newsroom.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.verbatim.testsupport.ArticleSamples;
import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault of api.md 5.3 that a caller can cause, each as the same shape of problem (RFC 9457). */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemsTest {

    private static final String UNKNOWN_ARTICLE = "/v1/articles/art_00000000000000000000000000";

    @Test
    void an_unknown_parameter_is_named_and_the_right_one_guessed() {
        problem(given().get("/v1/quotes?speakr=x"), 400, "unknown-parameter")
                .body("detail", equalTo("'speakr' is not a parameter of GET /v1/quotes."))
                .body("instance", equalTo("/v1/quotes?speakr=x"))
                .body("errors[0].location", equalTo("query"))
                .body("errors[0].name", equalTo("speakr"))
                .body("errors[0].detail", equalTo("Did you mean 'speaker'?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles?limit=0",
                "/v1/articles?limit=101",
                "/v1/articles?limit=ten",
                "/v1/articles?limit=5&limit=6",
                "/v1/articles?from=yesterday",
                "/v1/articles?from=-9999-01-01T00:00:00Z",
                "/v1/quotes?to=%2B10000-01-01T00:00:00Z",
                "/v1/statements?from=-999999999-01-01T00:00:00Z",
                "/v1/articles?sort=title",
                "/v1/articles?include=everything",
                "/v1/articles?count=EXACT",
                "/v1/quotes?kind=shouted",
                "/v1/quotes?offsetUnit=bytes",
                "/v1/entities?type=animal",
                "/v1/articles?source=%00",
                "/v1/articles?section=",
                "/v1/quotes?speaker=ent_00000000000000000000000000&speaker=",
                "/v1/entities?sameAs=nowhere",
                "/v1/changes?limit=1001"
            })
    void a_value_that_cannot_be_is_refused(String path) {
        problem(given().urlEncodingEnabled(false).get(path), 400, "invalid-parameter")
                .body("errors[0].location", equalTo("query"))
                .body("errors[0].code", equalTo("invalid-parameter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "AAAA", "AQEx2b3c4d5e6f7g8h9i0jAbCdEfGhIjKlMnOp"})
    void a_cursor_that_is_not_ours_is_refused(String cursor) {
        problem(given().get("/v1/articles?cursor=" + cursor), 400, "invalid-cursor");
    }

    @Test
    void a_cursor_of_other_filters_is_refused() {
        Newsroom newsroom = Newsroom.open();
        newsroom.publish(ArticleSamples.FERRY);
        newsroom.publish(ArticleSamples.BRIDGE);
        String cursor = given().get("/v1/articles?limit=1").path("page.next");
        problem(given().get("/v1/articles?limit=1&sort=publishedAt&cursor=" + cursor), 400, "cursor-mismatch");
        problem(given().get("/v1/quotes?cursor=" + cursor), 400, "cursor-mismatch");
    }

    @Test
    void a_position_that_is_none_is_refused() {
        problem(given().get("/v1/changes?since=nowhere"), 400, "invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/v1/articles/x/y/z", "/nothing"})
    void a_path_that_nobody_takes_is_a_problem_too(String path) {
        problem(given().get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                UNKNOWN_ARTICLE,
                "/v1/articles/x",
                "/v1/articles/art_00000000000000000000000000/quotes",
                "/v1/quotes/quo_00000000000000000000000000",
                "/v1/entities/ent_00000000000000000000000000",
                "/v1/entities/ent_00000000000000000000000000/mentions"
            })
    void what_does_not_exist_is_a_404(String path) {
        problem(given().get(path), 404, "not-found");
    }

    @Test
    void a_method_that_is_not_allowed_says_which_are() {
        problem(given().delete("/v1/changes"), 405, "method-not-allowed").header("Allow", "GET, HEAD");
        problem(asAdmin().body("{}").patch("/v1/quotes"), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD");
    }

    @Test
    void a_media_type_that_we_do_not_write_is_a_406() {
        problem(given().accept("text/csv").get("/v1/articles"), 406, "not-acceptable");
    }

    @Test
    void a_media_type_that_we_do_not_read_is_a_415() {
        problem(
                with(Newsroom.ADMIN_KEY).contentType("text/csv").body("a,b").post("/v1/sources"),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"name\": \"x\"", "nonsense", "{\"name\":\"x\",\"name\":\"y\"}", "{} {}"})
    void what_is_no_JSON_is_a_400(String body) {
        problem(asAdmin().body(body).post("/v1/sources"), 400, "malformed-body");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                      | #/name
                    {"name": ""}                            | #/name
                    {"name": 7}                             | #/name
                    {"name": true}                          | #/name
                    {"name": ["x"]}                         | #/name
                    {"name": "x", "homepage": "not a url"}  | #/homepage
                    {"name": "x", "bogus": 1}               | #/bogus
                    {"name": "a\\u0000b"}                   | #/name
                    {"name": "half \\ud83d"}                | #/name
                    {"name": "other half \\ude00"}          | #/name
                    {"name": "x", "homepage": "https://\\u0000"} | #/homepage
                    """)
    void what_is_JSON_of_the_wrong_shape_is_a_422_that_points_at_it(String body, String pointer) {
        problem(asAdmin().body(body).post("/v1/sources"), 422, "validation-failed")
                .body("errors.pointer", hasItem(pointer))
                .body("errors[0].location", equalTo("body"));
    }

    @Test
    void a_misspelt_property_is_guessed() {
        problem(asAdmin().body("{\"nmae\": \"x\"}").post("/v1/sources"), 422, "validation-failed")
                .body("errors[0].detail", containsString("Did you mean 'name'?"));
    }

    @Test
    void times_that_no_database_holds_and_text_that_is_none_are_refused_in_articles() {
        Newsroom newsroom = Newsroom.open();
        problem(newsroom.put(ArticleSamples.FERRY.publishedAt("+999999999-12-31T23:59:59Z")), 422, "validation-failed");
        String half = "{\"title\": \"x\", \"bodyText\": \"y\", \"tags\": [\"half \\ud83d\"]}";
        problem(
                        asAdmin().body(half).put("/v1/sources/" + newsroom.sourceId() + "/items/half"),
                        422,
                        "validation-failed")
                .body("errors[0].pointer", equalTo("#/tags/0"));
        newsroom.put(ArticleSamples.FERRY.withTitle("\uD83D\uDE00 whole"))
                .then()
                .statusCode(201);
    }

    @Test
    void a_request_line_with_as_many_ids_as_allowed_is_not_too_long() {
        String ids = "ids=art_00000000000000000000000000&".repeat(100);
        String entities = "entity=ent_00000000000000000000000000&".repeat(20);
        given().urlEncodingEnabled(false)
                .get("/v1/articles?" + ids + entities + "limit=1")
                .then()
                .statusCode(200);
    }

    @Test
    void no_body_at_all_is_a_problem() {
        Response response = asAdmin().post("/v1/sources");
        problem(response, 422, "validation-failed");
    }

    /** By hand: the answer comes while a client still sends, and most clients then report a broken pipe. */
    @Test
    void a_body_that_is_too_large_is_a_413() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("""
                    POST /v1/sources HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer test-admin-key\r
                    Content-Type: application/json\r
                    Content-Length: 50000000\r
                    Connection: close\r
                    \r
                    """).getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 413 ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"code\":\"content-too-large\"");
        }
    }

    @Test
    void without_a_key_nobody_writes() {
        problem(
                        given().contentType("application/json")
                                .body("{\"name\": \"x\"}")
                                .post("/v1/sources"),
                        401,
                        "unauthorized")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Basic YTpi", "nonsense"})
    void a_wrong_key_is_refused_even_where_none_is_needed(String authorization) {
        problem(given().header("Authorization", authorization).get("/v1/articles"), 401, "unauthorized")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void a_name_that_is_taken_tells_whose_it_is() {
        String id = Newsroom.open("Taken").sourceId();
        problem(asAdmin().body("{\"name\": \"Taken\"}").post("/v1/sources"), 409, "duplicate-name")
                .body("existingId", equalTo(id));
    }

    @Test
    void the_request_id_is_kept_when_it_is_harmless_and_replaced_when_not() {
        given().header("X-Request-Id", "mine-1")
                .get(UNKNOWN_ARTICLE)
                .then()
                .header("X-Request-Id", "mine-1")
                .body("requestId", equalTo("mine-1"));
        given().header("X-Request-Id", "<script>")
                .get(UNKNOWN_ARTICLE)
                .then()
                .header("X-Request-Id", not(containsString("<")));
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_type_answers_with_a_page(ProblemType type) {
        given().get("/problems/" + type.code())
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString(type.code()));
    }

    @Test
    void a_problem_that_does_not_exist_has_no_page() {
        given().get("/problems/no-such-thing").then().statusCode(404);
    }

    private static ValidatableResponse problem(Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("http://localhost:8080/problems/" + code));
    }

    @Test
    void an_address_with_a_nul_in_it_leads_nowhere() {
        given().urlEncodingEnabled(false).get("/v1/statements/%00").then().statusCode(404);
        given().urlEncodingEnabled(false).get("/v1/tags/a%00b").then().statusCode(404);
    }

    @Test
    void an_instance_is_a_uri_also_where_it_is_cut() {
        assertThat(Problems.instance("/v1/articles?q=a b")).isEqualTo("/v1/articles?q=a%20b");
        assertThat(Problems.instance("/v1/\u00e9|\"")).isEqualTo("/v1/%C3%A9%7C%22");
        assertThat(Problems.instance("/" + "a".repeat(2046) + "%41")).isEqualTo("/" + "a".repeat(2046));
        assertThat(Problems.instance("/" + "a".repeat(2044) + "%41%42")).isEqualTo("/" + "a".repeat(2044) + "%41");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/changes", "/v1/articles", "/v1/feeds/articles.atom", "/v1/articles/x"})
    void an_accept_header_that_names_no_media_type_is_a_problem_of_the_caller(String path) {
        given().header("Accept", "[* TO *]").get(path).then().statusCode(406).body("code", equalTo("not-acceptable"));
    }
}
