package dev.verbatim.annotate.speaker;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Nouns for people and bodies, read once from {@code roles.txt}. */
final class RoleNouns {

    private static final Map<String, List<List<String>>> FILE = WordFile.sections("roles.txt");
    private static final List<Set<String>> ALIKE =
            section("alike").stream().map(Set::copyOf).toList();
    private static final Set<String> BODIES = words("body");
    private static final Set<String> PERSONS = words("person");
    private static final Set<String> ENDINGS = words("ending");
    private static final Set<String> THINGS = words("thing");

    private RoleNouns() {}

    /** 1 for the same noun, less for one that may mean the same, 0 for another. */
    static double likeness(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        return ALIKE.stream().anyMatch(group -> group.contains(a) && group.contains(b)) ? 0.6 : 0;
    }

    /** The noun and all that may mean the same. */
    static Set<String> alike(String noun) {
        Set<String> nouns = new HashSet<>(Set.of(noun));
        ALIKE.stream().filter(group -> group.contains(noun)).forEach(nouns::addAll);
        return nouns;
    }

    /** The noun means an organisation, not a person. */
    static boolean isBody(String noun) {
        return BODIES.contains(noun);
    }

    /** The noun means a single person ("striker", "composer", "52-year-old"). */
    static boolean isPerson(String noun) {
        if (isBody(noun) || THINGS.contains(noun)) {
            return false;
        }
        return PERSONS.contains(noun)
                || noun.endsWith("year-old")
                || ALIKE.stream().anyMatch(group -> group.contains(noun))
                || noun.length() > 5 && ENDINGS.stream().anyMatch(noun::endsWith);
    }

    private static List<List<String>> section(String name) {
        return FILE.getOrDefault(name, List.of());
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        section(name).forEach(words::addAll);
        return words;
    }
}
