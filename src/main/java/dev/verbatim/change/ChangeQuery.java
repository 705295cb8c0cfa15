package dev.verbatim.change;

import dev.verbatim.http.ProblemException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which part of the log is wanted.
 *
 * @param since          position after which to start; 0 = from the beginning
 * @param types          only resources of these types; empty = all, {@link #PUBLIC} = all that anybody may follow
 * @param tombstonesOnly only what is gone; reaches back to the beginning, however short the retention
 * @param max            how many changes at the most
 */
public record ChangeQuery(long since, Set<ResourceType> types, boolean tombstonesOnly, int max) {

    static final Set<ResourceType> PUBLIC =
            Arrays.stream(ResourceType.values()).filter(ResourceType::isPublic).collect(Collectors.toUnmodifiableSet());

    public ChangeQuery {
        types = Set.copyOf(types);
    }

    /** Everything after a position that anybody may follow. */
    public static ChangeQuery after(long since, int max) {
        return after(since, Set.of(), max);
    }

    /** What happened to resources of these types after a position; no types are all that anybody may follow. */
    public static ChangeQuery after(long since, Collection<ResourceType> types, int max) {
        return of(since, types, false, max);
    }

    /** The same, or tombstones only; a 400 problem for what nobody may follow. */
    static ChangeQuery of(long since, Collection<ResourceType> types, boolean tombstonesOnly, int max) {
        if (!PUBLIC.containsAll(types)) {
            throw ProblemException.parameter("resourceType", "imports are told to webhooks only");
        }
        return new ChangeQuery(since, types.isEmpty() ? PUBLIC : Set.copyOf(types), tombstonesOnly, max);
    }

    /** Everything after a position, also what webhooks only are told. */
    public static ChangeQuery allAfter(long since, int max) {
        return new ChangeQuery(since, Set.of(), false, max);
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
