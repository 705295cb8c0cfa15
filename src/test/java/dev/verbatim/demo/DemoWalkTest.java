package dev.verbatim.demo;

import static dev.verbatim.testsupport.Newsroom.ADMIN_KEY;
import static dev.verbatim.testsupport.Newsroom.asAdmin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.verbatim.demo.walk.Axe;
import dev.verbatim.demo.walk.Chromium;
import dev.verbatim.demo.walk.Guide;
import dev.verbatim.demo.walk.MirrorWalk;
import dev.verbatim.demo.walk.ReaderWalk;
import dev.verbatim.demo.walk.SwaggerWalk;
import dev.verbatim.demo.walk.Tab;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * What a newcomer finds after the first start: the demo newsroom in the API, in a browser and by the commands of the
 * guides. One factory, because loading the newsroom takes seconds and every test method begins with an empty database.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoWalkTest {

    private static final String CORRECTED = "hc-2025-03-11-not-a-penny";
    private static final String RETRACTED = "bt-20250624-lasalle";

    @Inject
    DemoNewsroom newsroom;

    private static Chromium browser;

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @TestFactory
    List<DynamicTest> the_first_five_minutes() throws Exception {
        newsroom.open();
        DemoArticles.all().forEach(newsroom::publish);
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest("notes are printed and statements found", this::notesAndStatements));
        tests.add(dynamicTest("a second load changes nothing", this::loadAgain));
        Optional<Path> program = Chromium.installed();
        if (program.isPresent()) {
            browser = Chromium.start(program.get());
            tests.addAll(inBrowser(browser.open()));
        } else {
            tests.add(skipped("Reader, Swagger UI and axe", "Chromium"));
        }
        for (Guide guide : Guide.all()) {
            tests.add(dynamicTest("guide " + guide.name(), () -> follow(guide)));
        }
        tests.add(dynamicTest(
                "a mirror of sixty lines",
                () -> assertThat(MirrorWalk.differences(base(), ADMIN_KEY)).isEmpty()));
        return tests;
    }

    private void notesAndStatements() {
        given().get("/v1/articles/{id}?include=quotes", article(CORRECTED))
                .then()
                .body("version", equalTo(2))
                .body("corrections.kind", contains("correction"))
                .body("quotes.text", hasItem("We will not pay a penny more than the contract allows,"))
                .body("quotes.text", not(hasItem("We will not pay a penny more,")));
        given().get("/v1/articles/{id}", article("op-2025-02-06-renn"))
                .then()
                .body("version", equalTo(1))
                .body("corrections.kind", contains("clarification"));
        given().get("/v1/articles/{id}", retracted()).then().body("corrections.kind", contains("retraction"));
        given().queryParam("minSources", 2)
                .queryParam("count", "exact")
                .get("/v1/statements")
                .then()
                .body("page.totalCount", greaterThanOrEqualTo(10));
    }

    private void loadAgain() {
        int head = head();
        DemoArticles.all().forEach(newsroom::publish);
        assertThat(head()).isEqualTo(head);
    }

    private static List<DynamicTest> inBrowser(Tab tab) throws IOException {
        ReaderWalk reader = new ReaderWalk(tab, base());
        Axe axe = Axe.load();
        String article = article(CORRECTED);
        String speaker = given().queryParam("q", "aubert").get("/v1/entities").path("items[0].id");
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(quietly(
                tab,
                "from the front page to what she said about him",
                () -> reader.from_the_front_page_to_what_she_said_about_him(article, speaker)));
        tests.add(quietly(
                tab, "a name is suggested and found by keyboard", reader::a_name_is_suggested_and_found_by_keyboard));
        tests.add(quietly(tab, "the JSON is one key away", reader::the_json_is_one_key_away));
        tests.add(quietly(
                tab, "a pasted text shows quotes and reasons", reader::a_pasted_text_shows_its_quotes_and_reasons));
        reader.pages(article, retracted(), speaker)
                .forEach((name, page) -> tests.add(dynamicTest(
                        "everybody can use " + name,
                        () -> assertThat(reader.faults(name, page, axe)).isEmpty())));
        tests.add(dynamicTest("every GET of Swagger UI answers its examples", () -> clickAll(tab)));
        return tests;
    }

    /** The browser has nothing to complain of: no error of a script, nothing that the security policy stopped. */
    private static DynamicTest quietly(Tab tab, String name, Executable walk) {
        return dynamicTest(name, () -> {
            walk.execute();
            assertThat(tab.complaints()).isEmpty();
        });
    }

    /** Imports have no list, so the id of one is typed; webhooks and keys are found once the page has a key. */
    private static void clickAll(Tab tab) {
        asAdmin().body("{\"name\": \"Walker\", \"roles\": [\"reader\"]}").post("/v1/api-keys");
        asAdmin()
                .body("{\"url\": \"http://localhost:9/\", \"events\": [\"*\"]}")
                .post("/v1/webhooks");
        String source = given().get("/v1/sources").path("items[0].id");
        String job = given().header("Authorization", "Bearer " + ADMIN_KEY)
                .header("Idempotency-Key", "\"walk\"")
                .contentType("application/x-ndjson")
                .body(("{\"sourceId\": \"" + source + "\", \"title\": \"\"}\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .path("id");
        SwaggerWalk.authorize(tab, base(), ADMIN_KEY);
        assertThat(SwaggerWalk.failures(tab, Map.of("importId", job))).isEmpty();
        assertThat(tab.complaints()).isEmpty();
    }

    private static void follow(Guide guide) throws IOException, InterruptedException {
        assumeThat(guide.missing()).as("programs that are not here").isEmpty();
        assertThat(guide.run(base(), ADMIN_KEY)).isEmpty();
    }

    private static DynamicTest skipped(String what, String missing) {
        return dynamicTest(what, () -> assumeThat(missing).as("not installed").isEmpty());
    }

    private static String article(String externalId) {
        return given().queryParam("externalId", externalId).get("/v1/articles").path("items[0].id");
    }

    private static String retracted() {
        return given().queryParam("externalId", RETRACTED)
                .queryParam("status", "retracted")
                .get("/v1/articles")
                .path("items[0].id");
    }

    private static int head() {
        return given().get("/v1/changes?limit=1").path("headSeq");
    }

    private static String base() {
        return "http://localhost:" + RestAssured.port;
    }
}
