package dev.verbatim.testsupport;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** A source with what it publishes, over HTTP: what nearly every test begins with. */
public final class Newsroom {

    /** The key of {@code %test.verbatim.admin-key}: may do everything. */
    public static final String ADMIN_KEY = "test-admin-key";

    private final String sourceId;

    private Newsroom(String sourceId) {
        this.sourceId = sourceId;
    }

    /** Opens a newsroom with a source of its own. */
    public static Newsroom open() {
        return open("The Test Courier");
    }

    public static Newsroom open(String name) {
        return new Newsroom(asAdmin()
                .body(Json.write(Map.of("name", name)))
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public String sourceId() {
        return sourceId;
    }

    /** Sends the article and returns it as it was stored. */
    public JsonPath publish(ArticleSamples article) {
        Response response = put(article);
        if (response.statusCode() != 200 && response.statusCode() != 201) {
            throw new AssertionError("not taken: " + response.statusCode() + " " + response.asString());
        }
        return response.jsonPath();
    }

    /** Sends the article; the answer may be anything. */
    public Response put(ArticleSamples article) {
        return asAdmin().body(article.json()).put("/v1/sources/{source}/items/{item}", sourceId, article.externalId());
    }

    /** A JSON request with the admin key. */
    public static RequestSpecification asAdmin() {
        return with(ADMIN_KEY).contentType("application/json");
    }

    /** A request with this key. */
    public static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key);
    }
}
