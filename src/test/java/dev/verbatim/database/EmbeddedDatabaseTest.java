package dev.verbatim.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** On a directory of its own, with a space in its path, that stays below target: only the first run unpacks. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbeddedDatabaseTest {

    private static final Path DATA = Path.of("target", "database test");
    private static final Path CLUSTER = DATA.resolve("postgresql/cluster").toAbsolutePath();

    private static EmbeddedDatabase database = EmbeddedDatabase.start(DATA, Durability.KEPT);

    @BeforeEach
    void empty() throws SQLException {
        execute("DROP TABLE IF EXISTS word");
        execute("CREATE TABLE word (word text)");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void data_survives_a_stop_and_a_start() throws Exception {
        execute("INSERT INTO word VALUES ('kept')");
        database.close();
        assertThat(Postmaster.of(CLUSTER)).isEmpty();
        database = EmbeddedDatabase.start(DATA, Durability.KEPT);
        assertThat(query("SELECT word FROM word")).isEqualTo("kept");
    }

    @Test
    void a_killed_server_is_started_again_on_the_same_port_with_all_that_was_acknowledged() throws Exception {
        execute("INSERT INTO word VALUES ('kept')");
        Postmaster killed = running();
        kill(killed);
        awaitAnother(killed);
        assertThat(running().port()).isEqualTo(killed.port());
        assertThat(query("SELECT word FROM word")).isEqualTo("kept");
    }

    @Test
    void a_server_left_behind_by_a_killed_service_is_adopted() throws Exception {
        execute("INSERT INTO word VALUES ('kept')");
        Postmaster left = leaveBehind();
        database = EmbeddedDatabase.start(DATA, Durability.KEPT);
        assertThat(running()).isEqualTo(left);
        assertThat(query("SELECT word FROM word")).isEqualTo("kept");
    }

    @Test
    void a_server_left_behind_that_does_not_take_the_password_is_replaced() throws Exception {
        Path password = DATA.resolve("postgresql/password");
        String right = Files.readString(password);
        Postmaster left = leaveBehind();
        Files.writeString(password, "wrong");
        assertThatThrownBy(() -> EmbeddedDatabase.start(DATA, Durability.KEPT))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(left.isRunning()).isFalse();
        Files.writeString(password, right);
        database = EmbeddedDatabase.start(DATA, Durability.KEPT);
        assertThat(running()).isNotEqualTo(left);
    }

    @Test
    void a_server_killed_together_with_its_service_recovers() throws Exception {
        execute("INSERT INTO word VALUES ('kept')");
        Postmaster left = leaveBehind();
        kill(left);
        database = EmbeddedDatabase.start(DATA, Durability.KEPT);
        assertThat(query("SELECT word FROM word")).isEqualTo("kept");
    }

    @Test
    void a_process_id_that_meanwhile_belongs_to_another_program_does_not_hinder_a_start() throws Exception {
        Postmaster left = leaveBehind();
        Path file = CLUSTER.resolve("postmaster.pid");
        String ofDead = Files.readString(file);
        kill(left);
        String self = Long.toString(ProcessHandle.current().pid());
        Files.writeString(file, ofDead.replaceFirst("^\\d+", self));
        database = EmbeddedDatabase.start(DATA, Durability.KEPT);
        assertThat(running().pid()).isNotEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void a_second_service_on_the_directory_is_refused() {
        assertThatThrownBy(() -> EmbeddedDatabase.start(DATA, Durability.KEPT))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("in use by another service (process "
                        + ProcessHandle.current().pid() + ")")
                .hasMessageContaining("VERBATIM_DATA_DIR");
    }

    @Test
    void nobody_gets_in_without_the_password() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.NAME, "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void password_and_data_are_for_the_owner_alone() throws IOException {
        assertThat(Files.getPosixFilePermissions(DATA.resolve("postgresql/password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(DATA)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(CLUSTER)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void commits_wait_for_the_disk() throws SQLException {
        assertThat(query("SHOW fsync")).isEqualTo("on");
        assertThat(query("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(query("SHOW full_page_writes")).isEqualTo("on");
        assertThat(query("SHOW data_checksums")).isEqualTo("on");
    }

    @Test
    void only_this_machine_is_listened_to() throws SQLException {
        assertThat(query("SHOW listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void the_service_is_no_superuser_and_yet_can_have_its_extensions() throws SQLException {
        assertThat(query("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
        for (String extension : new String[] {"pg_trgm", "unaccent", "btree_gin"}) {
            execute("CREATE EXTENSION IF NOT EXISTS " + extension);
        }
        assertThat(query("SELECT unaccent('Žižek') || similarity('word', 'words')"))
                .startsWith("Zizek0");
    }

    @Test
    void text_is_unicode_and_time_is_utc() throws SQLException {
        assertThat(query("SELECT upper('élan, žižek')")).isEqualTo("ÉLAN, ŽIŽEK");
        assertThat(query("SHOW log_timezone")).isEqualTo("UTC");
    }

    /** As a service does that is killed: the lock goes, the server stays. */
    private static Postmaster leaveBehind() throws IOException {
        database.abandon();
        return running();
    }

    private static Postmaster running() throws IOException {
        return Postmaster.of(CLUSTER).filter(Postmaster::isRunning).orElseThrow();
    }

    private static void kill(Postmaster server) throws Exception {
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
    }

    private static void awaitAnother(Postmaster killed) throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
        while (!Postmaster.of(CLUSTER)
                .filter(server -> server.pid() != killed.pid() && accepts())
                .isPresent()) {
            assertThat(Instant.now()).as("time the server needs to come back").isBefore(deadline);
            Thread.sleep(20);
        }
    }

    private static boolean accepts() {
        try {
            return query("SELECT 1").equals("1");
        } catch (SQLException e) {
            return false;
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.NAME, database.password());
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
