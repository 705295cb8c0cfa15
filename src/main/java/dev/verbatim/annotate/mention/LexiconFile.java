package dev.verbatim.annotate.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the word lists beside the class files: {@code key: entry, entry}, a key on many lines; {@code #} starts a comment. */
final class LexiconFile {

    private LexiconFile() {}

    /** Entries by key, in the order of the file. */
    static Map<String, List<String>> sections(String name) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        for (String line : lines(name)) {
            int colon = line.indexOf(':');
            sections.computeIfAbsent(line.substring(0, colon), k -> new ArrayList<>())
                    .addAll(entries(line.substring(colon + 1)));
        }
        return sections;
    }

    private static List<String> entries(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).toList();
    }

    private static List<String> lines(String name) {
        try (InputStream in = LexiconFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing lexicon " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("lexicon " + name, e);
        }
    }
}
