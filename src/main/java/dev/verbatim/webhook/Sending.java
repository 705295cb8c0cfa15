package dev.verbatim.webhook;

import dev.verbatim.change.Change;
import java.util.ArrayDeque;
import java.util.Deque;

/** One endpoint while this replica has the lease, with what has been read ahead of the log for it. */
final class Sending {

    final String webhookId;

    /** Of this claim and no other: whoever claims the endpoint again, this replica included, ends this one. */
    final String lease;

    /** What comes next, in order; all of it passed the filter. */
    final Deque<Change> ahead = new ArrayDeque<>();

    /** Where {@link #ahead} starts: it is worthless once the endpoint stands elsewhere (a replay). */
    long from = -1;

    /** Where the log has been read to. */
    long to;

    Sending(String webhookId, String lease) {
        this.webhookId = webhookId;
        this.lease = lease;
    }
}
