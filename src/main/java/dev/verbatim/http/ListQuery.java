package dev.verbatim.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/**
 * A list as one keyset query: conditions, an order whose last key is unique, and the page around a cursor.
 *
 * <p>The order is compared as a row value, {@code (a, id) < (?, ?)}: PostgreSQL answers that from one index range,
 * while the spelled-out OR form costs it two to three times as much. All keys therefore run in one direction. Conditions
 * are HQL written by us; values are always bound.
 */
public final class ListQuery<T> {

    /** With more than so many values in one filter, one query for all of them costs less. */
    public static final int MOST_PARTS = 8;

    private final Class<T> type;
    private final String select;
    private final String from;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private List<SortKey<T>> order = List.of();
    private List<ListQuery<T>> parts = List.of();
    private boolean descending;

    private ListQuery(Class<T> type, String select, String from) {
        this.type = type;
        this.select = select;
        this.from = from;
    }

    /** Rows of {@code type}; {@code from} is HQL with the alias that conditions use: {@code "Article a"}. */
    public static <T> ListQuery<T> of(Class<T> type, String from) {
        return new ListQuery<>(type, "", from);
    }

    /**
     * Rows of {@code type} reached from others: {@code select} is the alias of the rows, {@code from} starts with what
     * drives the query, such as a link row whose index already has the order.
     */
    public static <T> ListQuery<T> of(Class<T> type, String select, String from) {
        return new ListQuery<>(type, "select " + select + " ", from);
    }

    /** A condition without a value. */
    public ListQuery<T> where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A condition with one bound value, left out when the value is null or an empty collection. */
    public ListQuery<T> where(String condition, String name, @Nullable Object value) {
        if (value != null && !(value instanceof Collection<?> c && c.isEmpty())) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** A further value for a condition that has more than one. */
    public ListQuery<T> bind(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The order; the last key must be unique among the rows. */
    public ListQuery<T> order(boolean isDescending, List<SortKey<T>> keys) {
        order = List.copyOf(keys);
        descending = isDescending;
        return this;
    }

    /**
     * Queries in the same order whose rows together are the rows of this one: asked one by one instead of it, and merged.
     * For a few values of one filter, each of which has an index with the order, while all of them together have none.
     */
    public ListQuery<T> inParts(List<ListQuery<T>> queries) {
        parts = List.copyOf(queries);
        return this;
    }

    /** Runs the query for one page; with {@code count=exact} a second one counts. */
    public Slice<T> fetch(StatelessSession session, PageRequest page, Cursors cursors) {
        Cursors.@Nullable Cursor cursor = page.cursor == null ? null : cursors.read(page.cursor, fingerprint());
        boolean forward = cursor == null || cursor.forward();
        List<T> rows = new ArrayList<>(rows(session, cursor, forward, page.limit + 1));
        boolean more = rows.size() > page.limit;
        if (more) {
            rows.remove(page.limit);
        }
        if (!forward) {
            Collections.reverse(rows);
        }
        boolean after = forward ? more : !rows.isEmpty();
        boolean before = forward ? cursor != null && !rows.isEmpty() : more;
        Long total = page.count == PageRequest.Count.EXACT ? count(session) : null;
        return new Slice<>(
                rows,
                new PageInfo(
                        page.limit,
                        after ? edge(cursors, rows.get(rows.size() - 1), true) : null,
                        before ? edge(cursors, rows.get(0), false) : null,
                        total));
    }

    /**
     * Those of {@code ids} that meet the conditions, in the order of {@code ids}, page by page. Reads all of them for
     * each page, so give it a bounded number of ids; {@code idPath} is HQL, {@code idOf} reads the same from a row.
     */
    public Slice<T> fetch(
            StatelessSession session,
            PageRequest page,
            Cursors cursors,
            List<String> ids,
            String idPath,
            Function<T, String> idOf) {
        Map<String, T> found = among(session, ids, idPath, idOf);
        return Slice.of(
                ids.stream().distinct().filter(found::containsKey).toList(),
                page,
                cursors,
                fingerprint(),
                of -> of.stream()
                        .map(id -> Objects.requireNonNull(found.get(id)))
                        .toList());
    }

    /** The rows of a page that something else has found, in its order; what no longer meets the conditions falls out. */
    public Slice<T> rows(StatelessSession session, Slice<String> found, String idPath, Function<T, String> idOf) {
        Map<String, T> rows = found.items().isEmpty() ? Map.of() : among(session, found.items(), idPath, idOf);
        return new Slice<>(
                found.items().stream()
                        .filter(rows::containsKey)
                        .map(id -> Objects.requireNonNull(rows.get(id)))
                        .toList(),
                found.page());
    }

    private Map<String, T> among(StatelessSession session, List<String> ids, String idPath, Function<T, String> idOf) {
        where(idPath + " in :listed", "listed", ids);
        SelectionQuery<T> query = session.createSelectionQuery(select + "from " + from + clause(""), type);
        values.forEach(query::setParameter);
        return query.getResultList().stream().collect(Collectors.toMap(idOf, Function.identity(), (a, b) -> a));
    }

    private List<T> rows(StatelessSession session, Cursors.@Nullable Cursor cursor, boolean forward, int most) {
        if (parts.isEmpty()) {
            return select(session, cursor, forward).setMaxResults(most).getResultList();
        }
        Comparator<T> comparator = SortKey.comparator(order);
        // What two parts have in common is equal in the last key, which is unique
        Set<T> merged = new TreeSet<>(descending == forward ? comparator.reversed() : comparator);
        parts.forEach(part -> merged.addAll(
                part.select(session, cursor, forward).setMaxResults(most).getResultList()));
        return merged.stream().limit(most).toList();
    }

    private SelectionQuery<T> select(StatelessSession session, Cursors.@Nullable Cursor cursor, boolean forward) {
        boolean down = descending == forward;
        String beyond = cursor == null ? "" : keyset(down);
        String hql = select + "from " + from + clause(beyond) + " order by "
                + order.stream().map(k -> k.path() + (down ? " desc" : " asc")).collect(Collectors.joining(", "));
        SelectionQuery<T> query = session.createSelectionQuery(hql, type);
        values.forEach(query::setParameter);
        if (cursor != null) {
            if (cursor.keys().size() != order.size()) {
                throw ProblemException.of(ProblemType.INVALID_CURSOR, "The cursor does not fit this list.");
            }
            IntStream.range(0, order.size())
                    .forEach(i -> query.setParameter(
                            "key" + i, order.get(i).parse().apply(cursor.keys().get(i))));
        }
        return query;
    }

    private String keyset(boolean down) {
        String paths = order.stream().map(SortKey::path).collect(Collectors.joining(", "));
        String keys = IntStream.range(0, order.size()).mapToObj(i -> ":key" + i).collect(Collectors.joining(", "));
        String sign = down ? " < " : " > ";
        if (order.size() == 1) {
            return paths + sign + keys;
        }
        // The first key again, alone: where the keys stand in two tables, only that one bounds an index range.
        return "(" + paths + ")" + sign + "(" + keys + ") and " + order.get(0).path() + sign.strip() + "= :key0";
    }

    private String clause(String extra) {
        List<String> all = new ArrayList<>(conditions);
        if (!extra.isEmpty()) {
            all.add(extra);
        }
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    private long count(StatelessSession session) {
        SelectionQuery<Long> query = session.createSelectionQuery(
                "select count(*) from " + from.replace(" join fetch ", " join ") + clause(""), Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private String edge(Cursors cursors, T row, boolean forward) {
        List<String> keys =
                order.stream().map(k -> String.valueOf(k.value().apply(row))).toList();
        return cursors.write(new Cursors.Cursor(forward, keys), fingerprint());
    }

    /** All that makes this list another list; limit and count may change between pages. */
    private String fingerprint() {
        return select
                + from
                + conditions
                + values
                + order.stream().map(SortKey::path).toList()
                + descending;
    }
}
