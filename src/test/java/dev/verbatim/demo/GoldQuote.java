package dev.verbatim.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a careful reader of a demo article says about one of its quotes: a line of {@code demo/quotes.tsv}.
 *
 * <p>A quote that the writer interrupts in the middle of a sentence, or that goes on over several paragraphs, is one
 * line, found by the first words of its first part. Not every quote of an article has a line; those that have are right.
 * Lines are about the first text of an article, also where a correction changed it.
 *
 * @param firstWords what follows the opening mark, letter by letter; unique among the quotes of the file
 * @param speaker full canonical name
 * @param kind {@code direct} or {@code partial}
 * @param about canonical names of the people and organisations that the quote speaks of by name, by role or by a third
 *     person pronoun; places are left out, and nobody is listed for "I", "we" and "you"
 */
public record GoldQuote(String file, String firstWords, String speaker, String kind, List<String> about) {

    /** In order of the articles, and mostly of their texts. */
    public static List<GoldQuote> all() {
        return resource()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(GoldQuote::parse)
                .toList();
    }

    private static GoldQuote parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException("five cells wanted: " + line);
        }
        List<String> about = Stream.of(cells[4].split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return new GoldQuote(cells[0], cells[1], cells[2], cells[3], about);
    }

    private static String resource() {
        try (InputStream in = GoldQuote.class.getResourceAsStream("/demo/quotes.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
