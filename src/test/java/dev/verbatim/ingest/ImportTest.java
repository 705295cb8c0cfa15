package dev.verbatim.ingest;

import static dev.verbatim.testsupport.ArticleSamples.FERRY;
import static dev.verbatim.testsupport.ArticleSamples.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.verbatim.testsupport.ArticleSamples;
import dev.verbatim.testsupport.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportTest {

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
    }

    @Test
    void one_bad_line_never_spoils_the_rest() throws Exception {
        newsroom.publish(FERRY);
        Response accepted = send(
                null,
                line(FERRY),
                line(FERRY.withTitle("Another title").withExternalId("ferry-2")),
                "{\"title\":",
                "",
                line(article().withExternalId("no-text").without("bodyText")),
                line(article().without("externalId")),
                article().withExternalId("no-source").json());
        accepted.then().statusCode(202).body("counts.received", equalTo(6));
        JsonPath done = finished(accepted.path("id"));
        assertThat(accepted.header("Location")).endsWith("/v1/imports/" + done.getString("id"));
        assertThat(done.getMap("counts"))
                .containsEntry("created", 2)
                .containsEntry("unchanged", 1)
                .containsEntry("failed", 3);
        assertThat(done.getList("errors.line")).isEqualTo(List.of(3, 5, 7));
        assertThat(done.getList("errors.problem.status")).isEqualTo(List.of(400, 422, 422));
        assertThat(done.getString("errors[1].externalId")).isEqualTo("no-text");
        given().get("/v1/articles").then().body("items", hasSize(3));
        Books.check();
    }

    @Test
    void the_same_upload_under_its_key_is_the_same_import() throws Exception {
        Response first = send("night-1", line(FERRY));
        finished(first.path("id"));
        send("night-1", line(FERRY))
                .then()
                .statusCode(202)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("id", equalTo(first.path("id")));
        send("night-1", line(FERRY), line(FERRY))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void an_upload_that_broke_off_goes_on_where_it_was() throws Exception {
        String[] lines = {line(said("a")), line(said("b")), line(said("c"))};
        Response first = send("k", lines);
        String id = first.path("id");
        finished(id);
        Books.execute("delete from article_entity; delete from quote_about; delete from quote; delete from mention;"
                + " delete from article");
        Books.execute("update import_job set state = 'UPLOADING', content = null, created = 0, owner = 'dead',"
                + " lease_until = now() - interval '1 minute'");
        Books.execute("insert into import_line select id, 1, convert_to('" + lines[0].replace("'", "''")
                + "', 'UTF8') from import_job");
        send("k", lines[1], lines[1], lines[2]).then().statusCode(422);
        Books.execute("update import_job set lease_until = now() - interval '1 minute'");
        send("k", lines).then().statusCode(202).body("id", equalTo(id)).body("counts.received", equalTo(3));
        assertThat(finished(id).getInt("counts.created")).isEqualTo(3);
        assertThat(Books.rows("select count(*) from article")).containsExactly("3");
    }

    @Test
    void a_worker_that_died_is_followed_by_another_and_nothing_is_doubled() throws Exception {
        String id = send(null, line(said("a")), line(article().without("externalId")), line(said("c")))
                .path("id");
        finished(id);
        String rest = line(said("d"));
        Books.execute("insert into import_line values ('" + id + "', 9, convert_to('" + rest.replace("'", "''")
                + "', 'UTF8'))");
        Books.execute("update import_job set state = 'RUNNING', finished_at = null, owner = 'dead',"
                + " lease_until = now() - interval '1 second'");
        assertThat(finished(id).getInt("counts.created")).isEqualTo(4);
        given().get("/v1/articles").then().body("items", hasSize(4));
        Books.check();
    }

    @Test
    void a_database_that_goes_away_for_a_while_costs_no_line() throws Exception {
        Books.execute("create sequence outage; create function outage() returns trigger language plpgsql as $$ begin"
                + " if nextval('outage') <= 5 then raise exception 'going down' using errcode = '57P01'; end if;"
                + " return new; end $$; create trigger outage before insert on article for each row"
                + " execute function outage()");
        try {
            String id = send(null, line(said("a"))).path("id");
            assertThat(finished(id).getMap("counts"))
                    .containsEntry("created", 1)
                    .containsEntry("failed", 0);
        } finally {
            Books.execute("drop trigger outage on article; drop function outage; drop sequence outage");
        }
    }

    private static ArticleSamples said(String item) {
        return article().withExternalId(item).withTitle("Item " + item);
    }

    private String line(ArticleSamples article) {
        return article.with("sourceId", newsroom.sourceId()).json();
    }

    private static Response send(String key, String... lines) {
        var request = Newsroom.with(Newsroom.ADMIN_KEY)
                .contentType("application/x-ndjson")
                .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/v1/imports");
    }

    private static JsonPath finished(String id) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            JsonPath job = Newsroom.asAdmin().get("/v1/imports/{id}", id).jsonPath();
            if (job.getString("state").equals("done")) {
                return job;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("not done after a minute");
    }
}
