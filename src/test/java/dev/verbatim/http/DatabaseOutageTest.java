package dev.verbatim.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DatabaseOutageTest {

    @Test
    void a_refused_connection_is_an_outage_however_deep_it_is_wrapped() throws Exception {
        Throwable refused =
                catchThrowable(() -> DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + closedPort() + "/x"));
        assertThat(DatabaseOutage.isCauseOf(refused)).isTrue();
        assertThat(DatabaseOutage.isCauseOf(new IllegalStateException(new RuntimeException(refused))))
                .isTrue();
    }

    @Test
    void so_is_what_a_failed_commit_suppresses() {
        Exception rollback = new Exception("could not commit");
        rollback.addSuppressed(new RuntimeException(new SQLException("terminated", "57P01")));
        assertThat(DatabaseOutage.isCauseOf(rollback)).isTrue();
    }

    @Test
    void so_is_a_pool_without_a_connection_to_give() {
        assertThat(DatabaseOutage.isCauseOf(new SQLException("Acquisition timeout", new TimeoutException())))
                .isTrue();
    }

    @Test
    void a_broken_constraint_is_not() {
        assertThat(DatabaseOutage.isCauseOf(new RuntimeException(new SQLException("duplicate", "23505"))))
                .isFalse();
    }

    @Test
    void nor_is_a_fault_without_sql() {
        assertThat(DatabaseOutage.isCauseOf(new IllegalStateException(new TimeoutException())))
                .isFalse();
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
