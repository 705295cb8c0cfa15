package dev.verbatim.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What was there throughout a walk is seen exactly once, whatever comes and goes meanwhile. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CursorWalkTest {

    private static final String INSERT = """
            insert into entity (id, type, name, name_key, status, mention_count,
                    first_seen_at, last_seen_at, created_at, updated_at)
            select 'ent_' || lpad(to_hex(i), 26, '0'), 'PERSON', 'P' || i, 'p', 'ACTIVE', i %% 7,
                    now(), now(), now(), now() from generate_series(%d, %d) i""";

    @Inject
    DataSource database;

    @Test
    void a_walk_sees_each_lasting_row_once_while_1000_come_and_100_go() throws SQLException {
        execute(INSERT.formatted(10_000, 10_499));
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int page = 0; ; page++) {
            JsonPath answer = given().get("/v1/entities?limit=50" + cursor).jsonPath();
            seen.addAll(answer.getList("items.id"));
            if (answer.get("page.next") == null) {
                break;
            }
            cursor = "&cursor=" + answer.getString("page.next");
            if (page < 10) {
                execute(INSERT.formatted(20_000 + page * 100, 20_099 + page * 100));
                execute("delete from entity where id in (select 'ent_' || lpad(to_hex(i), 26, '0')"
                        + " from generate_series(" + (10_000 + page * 10) + ", " + (10_009 + page * 10) + ") i)");
            }
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen)
                .containsAll(IntStream.range(10_100, 10_500)
                        .mapToObj(i ->
                                "ent_%26s".formatted(Integer.toHexString(i)).replace(' ', '0'))
                        .toList());
    }

    @Test
    void a_walk_back_gives_the_same_rows_in_the_same_order() throws SQLException {
        execute(INSERT.formatted(10_000, 10_024));
        List<String> there = new ArrayList<>();
        JsonPath page = given().get("/v1/entities?limit=10").jsonPath();
        there.addAll(page.getList("items.id"));
        while (page.get("page.next") != null) {
            page = given().get("/v1/entities?limit=10&cursor=" + page.getString("page.next"))
                    .jsonPath();
            there.addAll(page.getList("items.id"));
        }
        List<String> back = new ArrayList<>(page.getList("items.id"));
        while (page.get("page.prev") != null) {
            page = given().get("/v1/entities?limit=10&cursor=" + page.getString("page.prev"))
                    .jsonPath();
            back.addAll(0, page.getList("items.id"));
        }
        assertThat(there).hasSize(25).doesNotHaveDuplicates();
        assertThat(back).isEqualTo(there);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
