package dev.verbatim.index;

import dev.verbatim.http.Cursors;
import dev.verbatim.http.PageInfo;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import dev.verbatim.http.Slice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pages of answers, the same for every engine. The order ends with the id, so that a cursor is a place between two
 * documents that stays where it is when others come and go. By relevance, a document whose score changes between two
 * pages may change places.
 */
final class Paging {

    private final Cursors cursors;

    Paging(Cursors cursors) {
        this.cursors = cursors;
    }

    /** What documents are ordered by before their ids. */
    enum Order {
        SCORE,
        NAME,
        NUMBER;

        static Order of(IndexQuery asked) {
            return asked.sortField == null ? SCORE : asked.sortField.equals("name") ? NAME : NUMBER;
        }
    }

    /** A place in an order: a score (float), a folded name or a number (long), and the id of the document there. */
    record Place(Object key, String id) {}

    /**
     * One page to fetch: {@code wanted} documents (one more than it shows) after a place, in the order asked for or,
     * {@code forward} being false, its reverse.
     */
    record Walk(
            String fingerprint,
            int limit,
            boolean forward,
            @Nullable Place after) {

        int wanted() {
            return limit + 1;
        }
    }

    /** Problems: 400 for a cursor of another question. */
    Walk walk(IndexQuery asked, PageRequest page) {
        String fingerprint = asked.fingerprint();
        Cursors.@Nullable Cursor cursor = page.cursor == null ? null : cursors.read(page.cursor, fingerprint);
        return cursor == null
                ? new Walk(fingerprint, page.limit, true, null)
                : new Walk(fingerprint, page.limit, cursor.forward(), place(asked, cursor.keys()));
    }

    private static Place place(IndexQuery asked, List<String> keys) {
        try {
            Object key = switch (Order.of(asked)) {
                case SCORE -> Float.valueOf(keys.get(0));
                case NAME -> keys.get(0);
                case NUMBER -> Long.valueOf(keys.get(0));
            };
            return new Place(key, keys.get(1));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw ProblemException.of(ProblemType.INVALID_CURSOR, "The cursor does not fit this list.");
        }
    }

    /** The page of what was found, up to {@code walk.wanted()} documents in the order of the walk. */
    <D> Slice<D> page(Walk walk, List<D> found, Function<D, Place> place, @Nullable Long total) {
        boolean more = found.size() > walk.limit();
        List<D> shown = new ArrayList<>(more ? found.subList(0, walk.limit()) : found);
        if (!walk.forward()) {
            Collections.reverse(shown);
        }
        boolean next = walk.forward() ? more : !shown.isEmpty();
        boolean before = walk.forward() ? walk.after() != null && !shown.isEmpty() : more;
        return new Slice<>(
                shown,
                new PageInfo(
                        walk.limit(),
                        next ? edge(place.apply(shown.get(shown.size() - 1)), true, walk) : null,
                        before ? edge(place.apply(shown.get(0)), false, walk) : null,
                        total));
    }

    private String edge(Place place, boolean forward, Walk walk) {
        return cursors.write(
                new Cursors.Cursor(forward, List.of(String.valueOf(place.key()), place.id())), walk.fingerprint());
    }
}
