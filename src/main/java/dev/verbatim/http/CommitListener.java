package dev.verbatim.http;

import java.util.Collection;

/**
 * A bean that keeps in memory something that it read from the database. Make one and it is told what goes out of date;
 * nothing has to be registered. Called by one thread: be quick.
 */
public interface CommitListener {

    /**
     * What commits touched, by any replica or by hand, in the order of the commits: ids of resources, such as
     * {@code art_...}; an id followed by {@code #} when only counters changed; names of tables; {@code entity:name} and {@code source:name} when a name may have changed. The database's triggers
     * say it, see {@code V80}.
     */
    void committed(Collection<String> touched);

    /** Anything may have been touched: everything that is kept goes. Called at the start, too. */
    void forget();
}
