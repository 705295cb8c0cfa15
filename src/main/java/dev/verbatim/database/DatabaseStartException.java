package dev.verbatim.database;

/** The embedded database cannot be had. The message is one line for the operator and says what to do about it. */
public final class DatabaseStartException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseStartException(String message) {
        super(message);
    }

    DatabaseStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
