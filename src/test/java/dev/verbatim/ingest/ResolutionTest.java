package dev.verbatim.ingest;

import static dev.verbatim.testsupport.ArticleSamples.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Which names of different articles become one entity. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResolutionTest {

    private Newsroom newsroom;
    private int articles;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
    }

    @Test
    void a_missing_middle_initial_or_accent_is_the_same_person() {
        say("Barbara J. Quine");
        say("Barbara Quine");
        say("Bárbara Quine");
        assertThat(entities("PERSON")).containsExactly("Barbara J. Quine");
        assertThat(Books.rows("select array_to_string(aliases, ',') from entity where type = 'PERSON'")
                        .get(0))
                .contains("Barbara Quine", "Bárbara Quine");
        Books.check();
    }

    @Test
    void another_middle_initial_is_another_person_whatever_came_first() {
        say("Barbara Quine");
        say("Barbara J. Quine");
        say("Barbara K. Quine");
        assertThat(entities("PERSON")).containsExactlyInAnyOrder("Barbara Quine", "Barbara K. Quine");
    }

    @Test
    void a_name_that_fits_two_people_joins_neither() {
        say("Barbara J. Quine");
        say("Barbara K. Quine");
        say("Barbara Quine");
        assertThat(entities("PERSON")).hasSize(3);
    }

    @Test
    void another_first_name_or_a_surname_alone_is_somebody_else() {
        say("Robert Hale");
        say("Rosa Hale");
        say("Mr Hale");
        assertThat(entities("PERSON")).containsExactlyInAnyOrder("Robert Hale", "Rosa Hale", "Hale");
    }

    @Test
    void an_acronym_that_one_article_explains_is_known_in_the_next() {
        write("The Northern Ferry Authority (NFA) met on Monday. “The NFA will pay for it all,” said Rosa Hale.");
        write("“The NFA has not paid for anything yet,” said Tom Barrow on Friday.");
        assertThat(entities("ORGANISATION")).containsExactly("Northern Ferry Authority");
    }

    @Test
    void an_acronym_met_before_it_is_explained_keeps_its_entity() {
        write("“The NFA has not paid for anything yet,” said Tom Barrow on Friday.");
        write("The Northern Ferry Authority (NFA) met on Monday. “The NFA will pay for it all,” said Rosa Hale.");
        write("The National Farming Alliance (NFA) met on Monday. “The NFA will not pay,” said Rosa Hale.");
        assertThat(entities("ORGANISATION")).containsExactlyInAnyOrder("NFA", "National Farming Alliance");
    }

    @Test
    void a_country_has_one_entity_with_its_outside_id_by_whatever_name() {
        write("“We shall go home to Britain,” said Rosa Hale in France on Monday.");
        write("“We shall go home to the United Kingdom,” said Rosa Hale in France on Monday.");
        assertThat(entities("PLACE")).containsExactlyInAnyOrder("Britain", "France");
        assertThat(Books.rows("select same_as[1] from entity where name = 'France'"))
                .containsExactly("http://www.wikidata.org/entity/Q142");
    }

    @Test
    void a_capital_points_to_what_wikidata_knows_of_it() {
        write("“We shall move the ferry to Lisbon,” said Rosa Hale in Oslo on Monday.");

        given().queryParam("type", "place")
                .get("/v1/entities")
                .then()
                .body("items.find { it.name == 'Lisbon' }.sameAs", hasItem("http://www.wikidata.org/entity/Q597"))
                .body("items.find { it.name == 'Oslo' }.sameAs", hasItem("http://www.wikidata.org/entity/Q585"));
    }

    @Test
    void the_same_article_again_changes_nothing() {
        say("Barbara J. Quine");
        say("Barbara Quine");
        String before = String.join("\n", Books.rows("select id, name, aliases::text from entity order by id"));
        articles = 0;
        say("Barbara J. Quine");
        say("Barbara Quine");
        write("Nothing. “We have waited long enough for this bridge,” said Barbara J. Quine on Monday.");
        assertThat(String.join("\n", Books.rows("select id, name, aliases::text from entity order by id")))
                .isEqualTo(before);
    }

    @Test
    void what_an_editor_has_named_is_never_renamed() {
        say("Barbara Quine");
        String id = Books.rows("select id from entity where type = 'PERSON'").get(0);
        Edits.patch("/v1/entities/" + id, "*", "{\"name\":\"Baroness Quine\"}")
                .then()
                .statusCode(200);
        say("Barbara Quine");
        say("Barbara J. Quine");
        assertThat(Books.rows("select name from entity where id = '" + id + "'"))
                .containsExactly("Baroness Quine");
    }

    @Test
    void what_a_draft_calls_a_known_person_is_learned_when_it_is_published() {
        say("Barbara J. Quine");
        String draft = newsroom.put(article()
                        .withExternalId("draft")
                        .asDraft()
                        .withText("“We have waited long enough for this bridge,” said Barbara Quine on Monday."))
                .path("id");
        assertThat(aliases("Barbara J. Quine")).isEmpty();
        assertThat(Books.rows("select alias from withheld_alias")).contains("Barbara Quine");

        Edits.patch("/v1/articles/" + draft, "*", "{\"status\":\"published\"}")
                .then()
                .statusCode(200);

        assertThat(aliases("Barbara J. Quine")).contains("Barbara Quine");
        assertThat(Books.rows("select alias from withheld_alias")).isEmpty();
        Books.check();
    }

    private static List<String> aliases(String name) {
        return Books.rows("select unnest(aliases) from entity where name = '" + name + "'");
    }

    private void say(String name) {
        write("“We have waited long enough for this bridge,” said " + name + " on Monday.");
    }

    private void write(String text) {
        newsroom.publish(article().withExternalId("article-" + articles++).withText(text));
    }

    private static List<String> entities(String type) {
        return Books.rows("select name from entity where type = '" + type + "' and status = 'ACTIVE' order by id");
    }
}
