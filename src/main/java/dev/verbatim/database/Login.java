package dev.verbatim.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** Access to the embedded server with the password of its directory. */
record Login(int port, String password) {

    /** Where JDBC finds a database of this server. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /**
     * Whether this is the server on that cluster. With SCRAM the server, too, has to prove that it knows the password;
     * a stranger who listens on the port learns nothing.
     */
    boolean reaches(Path cluster) {
        try (Connection connection = connect("postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            return row.next() && Path.of(row.getString(1)).equals(cluster);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Makes the role and its database if a start has not got so far yet. */
    void prepare(String name) throws SQLException {
        try (Connection connection = connect("postgres", "postgres");
                Statement statement = connection.createStatement()) {
            if (!finds(statement, "SELECT FROM pg_roles WHERE rolname = '" + name + "'")) {
                statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
            }
            if (!finds(statement, "SELECT FROM pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
        }
    }

    /** Makes the database afresh, cutting whoever is in it. */
    void empty(String name) throws SQLException {
        try (Connection connection = connect("postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        }
        prepare(name);
    }

    private static boolean finds(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private Connection connect(String database, String user) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser(user);
        source.setPassword(password);
        source.setConnectTimeout(5);
        source.setSocketTimeout(10);
        return source.getConnection();
    }

    /** Without the password, which must not get into a log. */
    @Override
    public String toString() {
        return "Login[port=" + port + "]";
    }
}
