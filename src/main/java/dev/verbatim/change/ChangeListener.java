package dev.verbatim.change;

import java.util.List;

/**
 * A bean of any feature that wants to hear of changes as they are committed, by this replica or another. Make one and
 * it is called; nothing has to be registered.
 *
 * <p>Called by the one thread that follows the log ({@link ChangeTail}), in commit order, within milliseconds: be
 * quick, hand long work to somebody else. Only changes after the start of the service are told; who needs older ones
 * reads them with {@link Changes#read}. Nothing is lost while the database is away, only late.
 */
public interface ChangeListener {

    /** What was committed since the last call; never empty. */
    void changed(List<Change> changes);

    /** The log cannot be heard for now: what was known of it may be out of date. */
    default void interrupted() {}

    /** The log is heard again, and everything missed meanwhile has been told. Called at the start, too. */
    default void resumed() {}
}
