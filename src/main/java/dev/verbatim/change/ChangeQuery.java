package dev.verbatim.change;

import java.util.Collection;
import java.util.Set;

/**
 * Which part of the log is wanted.
 *
 * @param since          position after which to start; 0 = from the beginning
 * @param types          only resources of these types; empty = all
 * @param tombstonesOnly only what is gone; reaches back to the beginning, however short the retention
 * @param max            how many changes at the most
 */
public record ChangeQuery(long since, Set<ResourceType> types, boolean tombstonesOnly, int max) {

    public ChangeQuery {
        types = Set.copyOf(types);
    }

    /** Everything after a position. */
    public static ChangeQuery after(long since, int max) {
        return new ChangeQuery(since, Set.of(), false, max);
    }

    /** What happened to resources of these types after a position. */
    public static ChangeQuery after(long since, Collection<ResourceType> types, int max) {
        return new ChangeQuery(since, Set.copyOf(types), false, max);
    }

    /** The same from another position. */
    public ChangeQuery from(long position) {
        return new ChangeQuery(position, types, tombstonesOnly, max);
    }

    /** Whether the change passes the filters, wherever it stands. */
    boolean wants(Change change) {
        return (types.isEmpty() || types.contains(change.resourceType())) && (!tombstonesOnly || change.isTombstone());
    }
}
