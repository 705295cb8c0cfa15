package dev.verbatim.annotate.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that tell what a capitalised name is, from {@code heads.txt}. */
final class Heads {

    /** The sections of the file; what each means is said there. */
    enum Kind {
        ORG("org"),
        COMPANY("company"),
        EVENT("event"),
        EVENT_LOW("event-low"),
        POLL("poll"),
        POLL_WORD("poll-word"),
        PLACE("place"),
        PLACE_OF("place-of"),
        WORKS("works"),
        OPENER("opener"),
        OWNER("owner"),
        ALONE("alone");

        private final String section;

        Kind(String section) {
            this.section = section;
        }
    }

    private final Map<Kind, Set<String>> words = new HashMap<>();

    private Heads() {}

    static Heads english() {
        Heads heads = new Heads();
        Map<String, List<String>> sections = LexiconFile.sections("heads.txt");
        for (Kind kind : Kind.values()) {
            heads.words.put(kind, new HashSet<>(sections.getOrDefault(kind.section, List.of())));
        }
        return heads;
    }

    boolean has(Kind kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(Lexicon.key(word));
    }
}
