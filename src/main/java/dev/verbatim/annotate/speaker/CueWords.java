package dev.verbatim.annotate.speaker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The dictionary of reporting words, read once from {@code cues.txt}. */
final class CueWords {

    /** What a verb that is in no class is called in features. */
    static final String OTHER = "other";

    private static final Set<String> SPEAKING = Set.of("say", "add", "state", "ask", "write", "shout", "quote");
    private static final String UTTERANCE = "utterance";
    private static final Map<String, String> VERBS = new HashMap<>();
    private static final Set<String> UTTERANCES;

    static {
        Set<String> utterances = new HashSet<>();
        WordFile.sections("cues.txt")
                .forEach((name, lines) -> lines.forEach(words -> {
                    if (name.equals(UTTERANCE)) {
                        utterances.addAll(words);
                    } else {
                        // a verb in two classes belongs to the first
                        words.forEach(word -> VERBS.putIfAbsent(word.replace('_', ' '), name));
                    }
                }));
        UTTERANCES = Set.copyOf(utterances);
    }

    private CueWords() {}

    /** Class of a verb's dictionary form; {@link #OTHER} for verbs that report nothing. */
    static String verbClass(String lemma) {
        return VERBS.getOrDefault(lemma, OTHER);
    }

    /** The verb is made for reporting words ("said", "asked", "wrote"), not merely able to ("called", "praised"). */
    static boolean speaks(String lemma) {
        return SPEAKING.contains(verbClass(lemma));
    }

    /** The verb reports or can report. */
    static boolean reports(String lemma) {
        return VERBS.containsKey(lemma);
    }

    /** The noun means something said or written ("statement", "letter"). */
    static boolean isUtterance(String lemma) {
        return UTTERANCES.contains(lemma);
    }
}
