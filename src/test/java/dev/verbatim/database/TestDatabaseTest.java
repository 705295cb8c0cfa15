package dev.verbatim.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TestDatabaseTest {

    @Inject
    DataSource database;

    @Test
    void a_quarkus_test_has_a_database_of_its_own_without_asking_for_it() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT setting FROM pg_settings WHERE name = 'fsync'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("off");
        }
    }
}
