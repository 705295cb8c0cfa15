package dev.verbatim.annotate.parse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The texts of a development set: the field {@code text} of each line of a JSONL file. */
final class Articles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Articles() {}

    static List<String> of(Path jsonl, int most) throws IOException {
        try (Stream<String> lines = Files.lines(jsonl)) {
            return lines.limit(most).map(Articles::text).toList();
        }
    }

    private static String text(String line) {
        try {
            return JSON.readTree(line).get("text").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
