package dev.verbatim.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.http.Commits;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** The test stands for another replica: it has the database in common with the service, and nothing else. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuotaExchangeTest {

    private static final int QUOTA = 1_000_000;

    private static final Pattern OWN =
            Pattern.compile("[0-9a-f]{8} quotas .*\\baddress 127\\.0\\.0\\.1=[0-9]+/1000000\\b.*");

    @Inject
    DataSource database;

    @Inject
    Commits commits;

    @Test
    void memory_stays_trusted_while_replicas_talk_to_each_other() throws SQLException, InterruptedException {
        // Longer than memory is trusted without a probe
        for (int i = 0; i < 25; i++) {
            say("1234abcd quotas address 192.0.2.1=1/600");
            Thread.sleep(200);
        }
        assertThat(commits.isCurrent()).isTrue();
    }

    @Test
    void what_another_replica_let_in_counts_here() throws SQLException, InterruptedException {
        assertThat(remaining()).isGreaterThan(QUOTA / 2);
        say("1234abcd quotas nonsense;address 127.0.0.1=600000/1000000;=/");
        int remaining = remaining();
        for (int i = 0; i < 100 && remaining > QUOTA / 2; i++) {
            Thread.sleep(50);
            remaining = remaining();
        }
        assertThat(remaining).isLessThan(QUOTA / 2);
    }

    @Test
    void other_replicas_hear_what_was_let_in_here() throws SQLException {
        try (Connection other = database.getConnection()) {
            try (Statement listen = other.createStatement()) {
                listen.execute("listen verbatim_peer");
            }
            remaining();
            List<String> heard = new ArrayList<>();
            for (int i = 0; i < 50 && heard.stream().noneMatch(OWN.asMatchPredicate()); i++) {
                PGNotification[] notices = other.unwrap(PGConnection.class).getNotifications(100);
                for (PGNotification notice : notices == null ? new PGNotification[0] : notices) {
                    heard.add(notice.getParameter());
                }
            }
            assertThat(heard).anyMatch(OWN.asMatchPredicate());
            try (Statement listen = other.createStatement()) {
                listen.execute("unlisten *");
            }
        }
    }

    private void say(String notice) throws SQLException {
        try (Connection other = database.getConnection();
                Statement notify = other.createStatement()) {
            notify.execute("select pg_notify('verbatim_peer', '" + notice + "')");
        }
    }

    private static int remaining() {
        String header = given().get("/v1/articles").getHeader("RateLimit");
        return Integer.parseInt(header.replaceAll(".*;r=(\\d+);.*", "$1"));
    }
}
