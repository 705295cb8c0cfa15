package dev.verbatim.http;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells a database that is away for the moment from a fault of ours. */
public final class DatabaseOutage {

    /** Server shutting down, crashed or starting; too many connections (PostgreSQL, appendix A). */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

    private static final String CONNECTION_CLASS = "08";

    private DatabaseOutage() {}

    /** Looks also at what the transaction manager wraps or suppresses. */
    public static boolean isCauseOf(Throwable fault) {
        for (Throwable suppressed : fault.getSuppressed()) {
            if (isCauseOf(suppressed)) {
                return true;
            }
        }
        return fault instanceof SQLException sql && isOutage(sql)
                || fault.getCause() != null && isCauseOf(fault.getCause());
    }

    private static boolean isOutage(SQLException fault) {
        String state = fault.getSQLState();
        return state == null
                ? fault.getCause() instanceof TimeoutException // the pool had no connection to give
                : state.startsWith(CONNECTION_CLASS) || STATES.contains(state);
    }
}
