package dev.verbatim.cache;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Which touches make an answer out of date: the tables that its list is read from, and the ids in its address and its
 * bytes. Ids of quotes and mentions are left out, because whatever shows one shows its article, which is touched with
 * it.
 *
 * @param tables   tables behind a list, and whose names are shown without an id; empty for most single resources
 * @param counters whether counters of what is named are shown, not its name only
 */
record Footprint(Set<String> tables, boolean counters) {

    private static final Set<String> ARTICLES = Set.of("article", "article_term", "article_entity");
    private static final Set<String> QUOTES = Set.of("quote", "quote_about", "article", "article_term");

    private static final Map<String, Set<String>> LISTS = Map.of(
            "articles", ARTICLES,
            "quotes", QUOTES,
            "statements", Set.of("statement", "quote", "quote_about", "article"),
            "entities", Set.of("entity"),
            "sources", Set.of("source"));

    private static final Set<String> TERMS = Set.of("sections", "tags", "authors");
    private static final Set<String> FEEDS =
            Set.of("article", "article_term", "article_entity", "quote", "quote_about", "entity:name", "source:name");

    /** Views of an article in formats of others, which name its source without our id. */
    private static final Set<String> FOREIGN = Set.of("jsonld", "ninjs", "annotations");

    private static final List<String> PREFIXES = List.of("art_", "ent_", "src_", "sta_");
    private static final int ID = 26;

    Footprint {
        tables = Set.copyOf(tables);
    }

    /** Empty when answers under this address are not to be kept. {@code query} is raw and without question mark. */
    static Optional<Footprint> of(String path, String query) {
        if (!isPlain(path) || asksIndex(query)) {
            return Optional.empty();
        }
        String[] parts = path.substring(4).split("/", -1);
        boolean item = parts.length > 1;
        if (parts[0].equals("feeds")) {
            return Optional.of(new Footprint(FEEDS, false));
        }
        if (TERMS.contains(parts[0])) {
            return Optional.of(new Footprint(Set.of("term"), false));
        }
        if (!LISTS.containsKey(parts[0])) {
            return Optional.empty();
        }
        if (parts[0].equals("entities") && parts.length > 2) {
            return Optional.of(new Footprint(Set.of("mention", "article"), false));
        }
        // Entities come along with all that they have; a '%' may spell the word otherwise
        boolean whole = !parts[0].equals("articles") || query.contains("entities") || query.indexOf('%') >= 0;
        boolean counters = whole && !parts[0].equals("quotes") && !parts[0].equals("statements");
        return Optional.of(new Footprint(item ? ofItem(parts) : LISTS.get(parts[0]), counters));
    }

    private static Set<String> ofItem(String[] parts) {
        return FOREIGN.contains(parts[parts.length - 1]) ? Set.of("source:name") : Set.of();
    }

    /** A path that can be spelled in one way only. */
    private static boolean isPlain(String path) {
        return path.startsWith("/v1/")
                && !path.endsWith("/")
                && !path.contains("//")
                && !path.contains("/.")
                && path.indexOf('%') < 0
                && path.indexOf(';') < 0;
    }

    /** Words are looked up in the search index. A name that is spelled with '%' may be {@code q}, too. */
    private static boolean asksIndex(String query) {
        for (String pair : query.split("&")) {
            String name = pair.substring(0, Math.max(0, pair.indexOf('=')));
            if (name.equals("q") || pair.equals("q") || name.indexOf('%') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The touches, sorted and without doubles. */
    long[] touches(String address, byte[] body) {
        Set<Long> all = tables.stream().map(Touch::of).collect(Collectors.toCollection(HashSet::new));
        addIds(address.getBytes(StandardCharsets.UTF_8), all);
        addIds(body, all);
        return all.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private void addIds(byte[] bytes, Set<Long> all) {
        for (int i = 3; i < bytes.length; i++) {
            if (bytes[i] == '_' && isPrefix(bytes, i - 3)) {
                int end = end(bytes, i + 1);
                if (end - i == ID + 1) {
                    add(Touch.of(bytes, i - 3, end), all);
                    i = end;
                }
            }
        }
    }

    private void add(long id, Set<Long> all) {
        LongStream touches = counters ? LongStream.of(id, Touch.counters(id)) : LongStream.of(id);
        touches.forEach(all::add);
    }

    private static boolean isPrefix(byte[] bytes, int at) {
        for (String prefix : PREFIXES) {
            if (bytes[at] == prefix.charAt(0)
                    && bytes[at + 1] == prefix.charAt(1)
                    && bytes[at + 2] == prefix.charAt(2)) {
                return true;
            }
        }
        return false;
    }

    private static int end(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && at - from <= ID && isIdCharacter(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isIdCharacter(byte b) {
        return b >= '0' && b <= '9' || b >= 'a' && b <= 'z';
    }
}
