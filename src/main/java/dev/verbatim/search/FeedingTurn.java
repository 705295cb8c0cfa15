package dev.verbatim.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Lets one replica at a time write an index that all share. A lock of a database session, not of a transaction: building
 * an index takes longer than a transaction may. The database gives it back when a replica dies.
 */
@ApplicationScoped
class FeedingTurn {

    /** Any number that nobody else uses for {@code pg_try_advisory_lock}. */
    static final long LOCK = 7_215_311_406_820_331L;

    private final DataSource database;

    FeedingTurn(DataSource database) {
        this.database = database;
    }

    /** Does it unless another replica does it now; says whether it was done. */
    boolean take(Runnable feeding) {
        try (Connection session = database.getConnection()) {
            if (!ask(session, "select pg_try_advisory_lock(?)")) {
                return false;
            }
            try {
                feeding.run();
            } finally {
                ask(session, "select pg_advisory_unlock(?)");
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("No turn without the database", e);
        }
    }

    private static boolean ask(Connection session, String question) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(question)) {
            statement.setLong(1, LOCK);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
