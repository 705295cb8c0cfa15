package dev.verbatim.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids, cursors, tags and names that the service itself has given out: what makes a request more than a 404. */
final class Harvest {

    private static final int KEPT = 200;
    private static final Pattern ID = Pattern.compile("\"([a-z]{3}_[0-9a-z]{26})\"");
    private static final Pattern NAMED = Pattern.compile("\"(next|slug|externalId|secret)\":\"([^\"\\\\]+)\"");

    private final Map<String, List<String>> found = new ConcurrentHashMap<>();
    private final Set<String> spared = ConcurrentHashMap.newKeySet();

    /** Never hands this id out. */
    void spare(String id) {
        spared.add(id);
    }

    /** Notes what an answer holds; {@code etag} may be empty. */
    void read(String body, Optional<String> etag) {
        String head = body.length() > 20_000 ? body.substring(0, 20_000) : body;
        Matcher ids = ID.matcher(head);
        while (ids.find()) {
            add(ids.group(1).substring(0, 3), ids.group(1));
        }
        Matcher named = NAMED.matcher(head);
        while (named.find()) {
            add(named.group(1), named.group(2));
        }
        etag.ifPresent(tag -> add("etag", tag));
    }

    /** The newest are kept, each once. */
    private void add(String kind, String value) {
        List<String> values = found.computeIfAbsent(kind, k -> new CopyOnWriteArrayList<>());
        if (!spared.contains(value) && !values.contains(value)) {
            values.add(value);
            if (values.size() > KEPT) {
                values.remove(0);
            }
        }
    }

    /** One of a kind: a prefix of ids such as {@code art}, or a property's name. */
    Optional<String> any(String kind, RandomGenerator random) {
        List<String> values = found.getOrDefault(kind, List.of());
        int size = values.size();
        try {
            return size == 0 ? Optional.empty() : Optional.of(values.get(random.nextInt(size)));
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
