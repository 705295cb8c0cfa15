package dev.verbatim.http;

import java.util.List;
import java.util.function.Function;

/** One page of rows as it comes from a {@link ListQuery}, with the cursors around it; not yet JSON. */
public record Slice<T>(List<T> items, PageInfo page) {

    public Slice {
        items = List.copyOf(items);
    }

    public <V> List<V> map(Function<T, V> toView) {
        return items.stream().map(toView).toList();
    }
}
