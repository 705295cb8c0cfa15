package dev.verbatim.annotate.speaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
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
        Map<String, Set<String>> classes = read();
        UTTERANCES = Set.copyOf(classes.getOrDefault(UTTERANCE, Set.of()));
        classes.forEach((name, words) -> words.forEach(word -> {
            if (!name.equals(UTTERANCE)) {
                VERBS.putIfAbsent(word, name);
            }
        }));
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

    /** Classes in the order of the file: a verb in two classes belongs to the first. */
    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> classes = new java.util.LinkedHashMap<>();
        try (InputStream in = CueWords.class.getResourceAsStream("cues.txt")) {
            if (in == null) {
                throw new IllegalStateException("cues.txt is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String name = OTHER;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (String word :
                        line.startsWith("#") ? new String[0] : line.trim().split("\\s+")) {
                    if (word.startsWith("[")) {
                        name = word.substring(1, word.length() - 1).toLowerCase(Locale.ROOT);
                    } else if (!word.isEmpty()) {
                        classes.computeIfAbsent(name, n -> new java.util.HashSet<>())
                                .add(word);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cues.txt", e);
        }
        return classes;
    }
}
