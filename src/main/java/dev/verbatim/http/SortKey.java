package dev.verbatim.http;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * One column of an order: how HQL names it, how to read it from a row, and how to read it back from a cursor.
 *
 * @param path  HQL path, never from the caller
 * @param value reads the key of a row; never null
 * @param parse turns the text in a cursor back into the key
 */
public record SortKey<T>(String path, Function<T, Object> value, Function<String, Object> parse) {

    /** As the database has it: ids and other texts are in the order of their bytes there. */
    @SuppressWarnings("unchecked")
    static <T> Comparator<T> comparator(List<SortKey<T>> keys) {
        return (a, b) -> keys.stream()
                .mapToInt(k -> ((Comparable<Object>) k.value().apply(a))
                        .compareTo(k.value().apply(b)))
                .filter(difference -> difference != 0)
                .findFirst()
                .orElse(0);
    }

    /** The same key where other rows have a copy of it. */
    public SortKey<T> at(String otherPath) {
        return new SortKey<>(otherPath, value, parse);
    }

    public static <T> SortKey<T> text(String path, Function<T, String> value) {
        return new SortKey<>(path, value::apply, text -> text);
    }

    public static <T> SortKey<T> time(String path, Function<T, Instant> value) {
        return new SortKey<>(path, value::apply, Instant::parse);
    }

    public static <T> SortKey<T> number(String path, Function<T, Long> value) {
        return new SortKey<>(path, value::apply, Long::valueOf);
    }

    public static <T> SortKey<T> decimal(String path, Function<T, Double> value) {
        return new SortKey<>(path, value::apply, Double::valueOf);
    }

    public static <T> SortKey<T> integer(String path, Function<T, Integer> value) {
        return new SortKey<>(path, value::apply, Integer::valueOf);
    }
}
