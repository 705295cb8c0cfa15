package dev.verbatim.syndicate;

import static dev.verbatim.testsupport.ArticleSamples.FERRY;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import com.thaiopensource.util.SinglePropertyMap;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/**
 * What we send, judged by the tools of others: feeds by Rome and a RELAX NG validator, JSON-LD by a processor that
 * refuses every term it does not know and never goes to the network, ninjs by its schema.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandardsTest {

    private JsonPath ferry;

    @BeforeEach
    void publish_one_and_take_another_back() {
        Newsroom newsroom = Newsroom.open();
        ferry = newsroom.publish(FERRY);
        String retracted = "/v1/articles/"
                + newsroom.publish(FERRY.withExternalId("gone").withTitle("Taken back"))
                        .getString("id");
        Newsroom.asAdmin()
                .header("If-Match", "*")
                .body("{\"kind\":\"retraction\",\"text\":\"It was not so.\"}")
                .post(retracted + "/corrections")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "quotes"})
    void atom_holds_to_its_grammar(String what) throws Exception {
        String feed = get("/v1/feeds/" + what + ".atom?limit=1").asString();
        assertThat(feed).contains("<entry>").contains("at:deleted-entry");
        assertThat(faults(feed)).isEmpty();
        assertThat(faults(feed.replace("published>", "issued>"))).contains("issued");
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "quotes"})
    void every_format_and_every_reader_finds_the_same_ids(String what) throws Exception {
        Response json = get("/v1/feeds/" + what + ".json");
        leave(what + ".json", json.asString());
        List<String> ids = json.path("items.id");
        assertThat(ids).isNotEmpty();
        for (String format : List.of(".atom", ".rss")) {
            String feed = get("/v1/feeds/" + what + format).asString();
            leave(what + format, feed);
            assertThat(new SyndFeedInput()
                            .build(new StringReader(feed)).getEntries().stream().map(SyndEntry::getUri))
                    .as(format)
                    .containsExactlyElementsOf(ids);
        }
    }

    @Test
    void json_ld_expands_with_no_term_unknown() throws Exception {
        String view = get("/v1/articles/" + ferry.getString("id") + "/jsonld").asString();
        leave("article.jsonld", view);
        JsonArray expanded = expand(view);
        assertThat(expanded.toString())
                .contains(
                        "https://schema.org/Quotation", "https://schema.org/spokenByCharacter", ferry.getString("id"));
        assertThatThrownBy(() -> expand(view.replace("spokenByCharacter", "spokenByCharakter")))
                .isInstanceOf(JsonLdError.class);
    }

    @Test
    void annotations_expand_with_no_term_unknown() throws Exception {
        String view =
                get("/v1/articles/" + ferry.getString("id") + "/annotations").asString();
        assertThat(expand(view).toString())
                .contains("http://www.w3.org/ns/oa#TextPositionSelector", "http://www.w3.org/ns/oa#identifying");
    }

    @Test
    void ninjs_holds_to_its_schema_also_when_canceled() throws Exception {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(resource("ninjs.schema.json"));
        List<String> ids = given().get("/v1/changes?resourceType=article").path("items.resource.id");
        assertThat(ids.stream().distinct()).hasSize(2);
        for (String id : ids) {
            String view = get("/v1/articles/" + id + "/ninjs").asString();
            assertThat(schema.validate(
                            view,
                            InputFormat.JSON,
                            context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
                    .isEmpty();
        }
    }

    /** What the validator says against it; empty when it is valid. */
    private static String faults(String atom) throws Exception {
        StringWriter faults = new StringWriter();
        ValidationDriver driver = new ValidationDriver(
                SinglePropertyMap.newInstance(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(faults)),
                CompactSchemaReader.getInstance());
        assertThat(driver.loadSchema(new InputSource(resource("atom.rnc")))).isTrue();
        boolean valid = driver.validate(new InputSource(new StringReader(atom)));
        return valid ? "" : "not valid: " + faults;
    }

    private static JsonArray expand(String json) throws Exception {
        Map<String, Document> contexts = Map.of(
                "https://schema.org", JsonDocument.of(resource("schema-org.context.json")),
                "http://www.w3.org/ns/anno.jsonld", JsonDocument.of(resource("annotation.context.json")));
        JsonLdOptions options = new JsonLdOptions((url, how) -> {
            Document context = contexts.get(url.toString());
            if (context == null) {
                throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, url.toString());
            }
            return context;
        });
        options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        return JsonLd.expand(JsonDocument.of(new StringReader(json)))
                .options(options)
                .get();
    }

    /** For the readers of openapi/readers.mjs, which run after the tests. */
    private static void leave(String name, String text) throws IOException {
        Files.writeString(
                Files.createDirectories(Path.of("target", "syndication")).resolve(name), text);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(StandardsTest.class.getResourceAsStream(name), name);
    }
}
