package dev.verbatim.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The newest part of the log in memory, immutable. It holds every change with {@code from < seq <= head}, so that
 * readers who keep up cost the database nothing.
 *
 * @param live whether it is being kept up to date
 */
record Window(long from, long head, long horizon, List<Change> changes, boolean live) {

    private static final int KEPT = 8192;

    Window {
        changes = List.copyOf(changes);
    }

    /** An empty one at the head of the log. */
    static Window at(long head, long horizon) {
        return new Window(head, head, horizon, List.of(), true);
    }

    Window live(boolean isLive) {
        return new Window(from, head, horizon, changes, isLive);
    }

    /** With a stretch that starts where this one ends; the oldest changes make room. */
    Window plus(ChangeStretch stretch) {
        if (stretch.changes().isEmpty() && stretch.horizon() == horizon && stretch.next() == head) {
            return this;
        }
        List<Change> all = new ArrayList<>(changes);
        all.addAll(stretch.changes());
        int over = all.size() - KEPT;
        long start = over > 0 ? all.get(over - 1).seq() : from;
        List<Change> kept = over > 0 ? all.subList(over, all.size()) : all;
        return new Window(start, stretch.next(), stretch.horizon(), kept, live);
    }

    /** What a query finds here; empty when the window does not reach from its position to the head. */
    Optional<ChangeStretch> read(ChangeQuery query) {
        if (!live || query.since() < from || query.since() > head) {
            return Optional.empty();
        }
        List<Change> found = new ArrayList<>();
        for (int i = after(query.since()); i < changes.size() && found.size() <= query.max(); i++) {
            if (query.wants(changes.get(i))) {
                found.add(changes.get(i));
            }
        }
        return Optional.of(ChangeStretch.of(query, found, head, horizon));
    }

    /** Index of the first change after the position. */
    private int after(long position) {
        int low = 0;
        int high = changes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (changes.get(middle).seq() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
