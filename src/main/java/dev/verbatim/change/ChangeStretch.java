package dev.verbatim.change;

import java.util.List;

/**
 * A stretch of the log as it was at one moment.
 *
 * @param changes in commit order
 * @param next    where to go on: everything up to here was either in {@code changes} or filtered out
 * @param more    whether there was more at that moment
 * @param head    the newest position, 0 while the log is empty
 * @param horizon up to here the log is compacted: who has read less has missed something
 */
public record ChangeStretch(List<Change> changes, long next, boolean more, long head, long horizon) {

    public ChangeStretch {
        changes = List.copyOf(changes);
    }

    /** Cuts what a query has found, {@code found} being read with a limit of one more than wanted. */
    static ChangeStretch of(ChangeQuery query, List<Change> found, long head, long horizon) {
        boolean more = found.size() > query.max();
        List<Change> shown = more ? found.subList(0, query.max()) : found;
        long next = more ? shown.get(shown.size() - 1).seq() : Math.max(query.since(), head);
        return new ChangeStretch(shown, next, more, head, horizon);
    }

    /** The oldest position whose change and all after it are still there; 0 while nothing ever happened. */
    long oldest() {
        return head == 0 ? 0 : horizon + 1;
    }
}
