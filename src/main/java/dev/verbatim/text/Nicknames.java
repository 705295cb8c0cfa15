package dev.verbatim.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which first names are forms of each other, from {@code nicknames.txt}. */
final class Nicknames {

    /** Each form to the numbers of the lines it stands in. */
    private static final Map<String, Set<Integer>> LINES = read();

    private Nicknames() {}

    /** Whether one line of the table holds both; lower case without accents. */
    static boolean related(String a, String b) {
        Set<Integer> lines = LINES.getOrDefault(b, Set.of());
        return LINES.getOrDefault(a, Set.of()).stream().anyMatch(lines::contains);
    }

    private static Map<String, Set<Integer>> read() {
        try (InputStream in = Nicknames.class.getResourceAsStream("nicknames.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing nicknames.txt");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            Map<String, Set<Integer>> byForm = new HashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                for (String form : lines.get(i).split("[:,\\s]+")) {
                    byForm.computeIfAbsent(form, f -> new HashSet<>()).add(i);
                }
            }
            return byForm;
        } catch (IOException e) {
            throw new UncheckedIOException("nicknames.txt", e);
        }
    }
}
