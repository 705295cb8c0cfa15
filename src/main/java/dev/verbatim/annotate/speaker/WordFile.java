package dev.verbatim.annotate.speaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A word list beside this class: comments with #, sections with [name], words between blanks. */
final class WordFile {

    private WordFile() {}

    /** Lines of words by section, in the order of the file. Throws {@code IllegalStateException} when it is missing. */
    static Map<String, List<List<String>>> sections(String file) {
        Map<String, List<List<String>>> sections = new LinkedHashMap<>();
        String name = "";
        for (String line : lines(file)) {
            if (line.startsWith("[")) {
                name = line.substring(1, line.indexOf(']'));
            }
            String words = line.substring(line.indexOf(']') + 1).trim();
            if (!words.isEmpty() && !line.startsWith("#")) {
                sections.computeIfAbsent(name, n -> new ArrayList<>()).add(List.of(words.split("\\s+")));
            }
        }
        return sections;
    }

    static List<String> lines(String file) {
        try (InputStream in = WordFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
