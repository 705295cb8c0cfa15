package dev.verbatim.annotate.speaker;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which complements of a verb tell what was said, beside the clauses of {@link CueWords}' verbs. */
final class ReportingVerbs {

    private static final Map<String, List<List<String>>> SECTIONS = WordFile.sections("reports.txt");
    private static final Set<String> INFINITIVE = of("infinitive");
    private static final Set<String> PREDICATE = of("predicate");
    private static final Set<String> OBJECT = of("object");

    private ReportingVerbs() {}

    private static Set<String> of(String section) {
        Set<String> verbs = new HashSet<>();
        SECTIONS.getOrDefault(section, List.of()).forEach(verbs::addAll);
        return Set.copyOf(verbs);
    }

    /** "Offered to resign." */
    static boolean takesInfinitive(String lemma) {
        return INFINITIVE.contains(lemma);
    }

    /** "Accused him of lying." */
    static boolean takesPredicate(String lemma) {
        return PREDICATE.contains(lemma);
    }

    /** "Announced a new inquiry." */
    static boolean takesObject(String lemma) {
        return OBJECT.contains(lemma);
    }
}
