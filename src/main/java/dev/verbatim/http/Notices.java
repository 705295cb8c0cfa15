package dev.verbatim.http;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Sends a notice to all who listen on the database. */
final class Notices {

    private Notices() {}

    static void send(DataSource database, String channel, String notice) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, channel);
            notify.setString(2, notice);
            notify.execute();
        }
    }
}
