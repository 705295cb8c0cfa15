package dev.verbatim.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testsupport.ArticleSamples;
import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** After each kind of write, what is still in memory is what the resource would answer. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryWriteTest {

    @Inject
    Answers answers;

    private final List<String> addresses = new ArrayList<>();
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
    }

    @Test
    void no_write_leaves_an_answer_behind_that_is_out_of_date() {
        String ferry = publish(ArticleSamples.FERRY);
        String bridge = publish(ArticleSamples.BRIDGE);
        String tom = entity("Tom");
        String ada = entity("Ada");
        remember(ferry, bridge, tom, ada);

        unchanged("another article of the same people", () -> publish(withId(ArticleSamples.BRIDGE, "again")));
        unchanged("a name", () -> patch("/v1/entities/" + ada, "{\"name\":\"Ada Q. Fenwick\"}"));
        unchanged("a source", () -> patch("/v1/sources/" + newsroom.sourceId(), "{\"name\":\"The New Courier\"}"));
        unchanged("a title", () -> patch("/v1/articles/" + ferry, "{\"title\":\"Another title\"}"));
        unchanged("a term", () -> publish(withId(ArticleSamples.FERRY, "tagged").withSection("Harbour")));
        unchanged(
                "a draft", () -> publish(withId(ArticleSamples.BRIDGE, "draft").with("status", "draft")));
        String quote = given().get("/v1/articles/" + bridge + "/quotes").path("items[0].id");
        unchanged("another speaker", () -> patch("/v1/quotes/" + quote, "{\"speakerEntityId\":\"" + ada + "\"}"));
        unchanged("a rejected quote", () -> patch("/v1/quotes/" + quote, "{\"reviewState\":\"rejected\"}"));
        String mention = given().get("/v1/articles/" + ferry + "/mentions").path("items[0].id");
        unchanged("another entity", () -> patch("/v1/mentions/" + mention, "{\"entityId\":\"" + tom + "\"}"));
        unchanged("a correction", () -> correct(ferry, "correction"));
        unchanged("one entity of two", () -> merge(tom, ada));
        unchanged("new words", () -> publish(ArticleSamples.FERRY.withText("“It is another text,” said Tom Barrow.")));
        unchanged("a retraction", () -> correct(ferry, "retraction"));
        unchanged("a deleted article", () -> held("/v1/articles/" + bridge).delete("/v1/articles/" + bridge));
    }

    private String publish(ArticleSamples article) {
        return newsroom.publish(article).getString("id");
    }

    private static ArticleSamples withId(ArticleSamples article, String id) {
        return article.withExternalId(id);
    }

    private static String entity(String name) {
        JsonPath all = given().get("/v1/entities").jsonPath();
        return all.getString("items.find { it.name.startsWith('" + name + "') }.id");
    }

    private void remember(String ferry, String bridge, String... entities) {
        for (String article : List.of(ferry, bridge)) {
            String base = "/v1/articles/" + article;
            addresses.add(base);
            addresses.add(base + "?include=quotes&include=entities&include=mentions&offsetUnit=codepoint");
            for (String part : "quotes mentions versions versions/1 corrections jsonld ninjs annotations".split(" ")) {
                addresses.add(base + "/" + part);
            }
            addresses.add("/v1/quotes?article=" + article);
        }
        for (String entity : entities) {
            addresses.add("/v1/entities/" + entity);
            addresses.add("/v1/entities/" + entity + "/mentions");
            addresses.add("/v1/articles?entity=" + entity);
            addresses.add("/v1/articles?speaker=" + entity + "&count=exact");
            addresses.add("/v1/quotes?speaker=" + entity);
            addresses.add("/v1/quotes?about=" + entity);
            addresses.add("/v1/statements?speaker=" + entity);
            addresses.add("/v1/feeds/articles.rss?entity=" + entity);
        }
        given().get("/v1/quotes").<List<String>>path("items.id").forEach(id -> addresses.add("/v1/quotes/" + id));
        given().get("/v1/statements")
                .<List<String>>path("items.id")
                .forEach(id -> addresses.add("/v1/statements/" + id));
        addresses.add("/v1/articles?include=quotes&include=entities&include=mentions&include=body");
        for (String list :
                "articles?section=harbour articles?status=retracted entities entities?sort=-mentions statements"
                        .split(" ")) {
            addresses.add("/v1/" + list);
        }
        for (String list :
                "sources sections tags authors feeds/articles.atom feeds/articles.json feeds/quotes.json".split(" ")) {
            addresses.add("/v1/" + list);
        }
        addresses.add("/v1/sources/" + newsroom.sourceId());
    }

    private void unchanged(String write, Runnable writing) {
        shown();
        writing.run();
        Map<String, String> remembered = shown();
        answers.forget();
        Map<String, String> made = shown();
        assertThat(addresses)
                .as("after " + write)
                .allMatch(a -> remembered.get(a).equals(made.get(a)));
    }

    /** Status, tag and bytes of each address. */
    private Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String address : addresses) {
            var answer = given().redirects().follow(false).get(address);
            String tag = answer.header("ETag");
            String body = answer.statusCode() == 200 ? answer.asString() : "";
            shown.put(address, answer.statusCode() + " " + tag + " " + body);
        }
        return shown;
    }

    private static RequestSpecification held(String address) {
        return Newsroom.asAdmin()
                .header("If-Match", Newsroom.asAdmin().get(address).header("ETag"));
    }

    private static void patch(String address, String body) {
        RequestSpecification request =
                address.contains("/mentions/") ? Newsroom.asAdmin().header("If-Match", "*") : held(address);
        request.contentType("application/merge-patch+json")
                .body(body)
                .patch(address)
                .then()
                .statusCode(200);
    }

    private static void correct(String article, String kind) {
        held("/v1/articles/" + article)
                .header("Idempotency-Key", kind)
                .body("{\"kind\":\"" + kind + "\",\"text\":\"We were wrong.\"}")
                .post("/v1/articles/" + article + "/corrections")
                .then()
                .statusCode(201);
    }

    private static void merge(String entity, String into) {
        held("/v1/entities/" + entity)
                .body("{\"into\":\"" + into + "\"}")
                .post("/v1/entities/" + entity + "/merge")
                .then()
                .statusCode(200);
    }
}
