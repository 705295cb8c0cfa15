package dev.verbatim.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of rows as it comes from a {@link ListQuery}, with the cursors around it; not yet JSON. */
public record Slice<T>(List<T> items, PageInfo page) {

    public Slice {
        items = List.copyOf(items);
    }

    public <V> List<V> map(Function<T, V> toView) {
        return items.stream().map(toView).toList();
    }

    /** The page around the cursor in a short list of ids that is known as a whole; {@code rows} gets that page's ids. */
    static <T> Slice<T> of(
            List<String> ids,
            PageRequest page,
            Cursors cursors,
            String fingerprint,
            Function<List<String>, List<T>> rows) {
        Cursors.@Nullable Cursor cursor = page.cursor == null ? null : cursors.read(page.cursor, fingerprint);
        int edge = cursor == null ? -1 : ids.indexOf(cursor.keys().get(0));
        boolean forward = cursor == null || cursor.forward();
        int start = forward ? edge + 1 : Math.max(0, edge - page.limit);
        int end = forward ? Math.min(ids.size(), start + page.limit) : Math.max(0, edge);
        List<String> shown = ids.subList(start, end);
        return new Slice<>(
                rows.apply(shown),
                new PageInfo(
                        page.limit,
                        shown.isEmpty() || end == ids.size() ? null : write(cursors, true, shown, fingerprint),
                        shown.isEmpty() || start == 0 ? null : write(cursors, false, shown, fingerprint),
                        page.count == PageRequest.Count.EXACT ? (Long) (long) ids.size() : null));
    }

    private static String write(Cursors cursors, boolean forward, List<String> shown, String fingerprint) {
        String edge = shown.get(forward ? shown.size() - 1 : 0);
        return cursors.write(new Cursors.Cursor(forward, List.of(edge)), fingerprint);
    }
}
