package dev.verbatim.annotate.mention;

import dev.verbatim.text.PersonName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The people of a document by the words of their names, so that a name is compared only with those it may mean. */
final class Bearers {

    /**
     * Of so many bearers of one word the latest are compared. No news names more people of one surname; a text that is
     * made to do so would cost quadratic time.
     */
    static final int MOST = 50;

    private final Map<String, Deque<Known>> byWord = new HashMap<>();
    private final Map<Known, Set<String>> filed = new HashMap<>();
    /** In which order they were first filed. */
    private final Map<Known, Integer> order = new HashMap<>();

    /** Files a person under a name that may be new. */
    void file(Known who) {
        Set<String> keys = keys(who);
        Set<String> before = filed.getOrDefault(who, Set.of());
        if (!keys.equals(before)) {
            before.forEach(key -> byWord.getOrDefault(key, new ArrayDeque<>()).remove(who));
            keys.forEach(key -> add(key, who));
            filed.put(who, keys);
            order.putIfAbsent(who, order.size());
        }
    }

    boolean holds(Known who) {
        return filed.containsKey(who);
    }

    private void add(String key, Known who) {
        Deque<Known> bearers = byWord.computeIfAbsent(key, k -> new ArrayDeque<>());
        bearers.addLast(who);
        if (bearers.size() > MOST) {
            bearers.removeFirst();
        }
    }

    private static Set<String> keys(Known who) {
        Set<String> keys = new HashSet<>(words(who.name()));
        keys.add(key(who.personName()));
        return keys;
    }

    /** The blank tells surnames from the words of names. */
    private static String key(PersonName name) {
        return " " + name.bareSurname();
    }

    /** The words by which two forms of a name are compared, folded. */
    static List<String> words(String name) {
        return List.of(PersonName.fold(name).split("[ -]"));
    }

    /** Of those whose surname may be that of the name, who pass the test, first filed first. */
    List<Known> ofSurname(PersonName name, Predicate<Known> test) {
        return those(key(name), test);
    }

    /** Of those in whose name the first word of the form stands, who pass the test, first filed first. */
    List<Known> withWordsOf(String form, Predicate<Known> test) {
        List<String> words = words(form);
        return words.isEmpty() ? List.of() : those(words.get(0), test);
    }

    private List<Known> those(String key, Predicate<Known> test) {
        TreeMap<Integer, Known> found = new TreeMap<>();
        for (Known bearer : byWord.getOrDefault(key, new ArrayDeque<>())) {
            if (test.test(bearer)) {
                found.put(order.getOrDefault(bearer, 0), bearer);
            }
        }
        return List.copyOf(found.values());
    }
}
