package dev.verbatim.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The demo newsroom as it lies on the class path. */
public final class DemoArticles {

    private DemoArticles() {}

    /** The newspapers; every article's source is one of them. */
    public static List<DemoSource> sources() {
        return read("sources.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(DemoSource::parse)
                .toList();
    }

    /** All articles in order of first publication. Reads and parses anew at each call. */
    public static List<DemoArticle> all() {
        return read("index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(file -> DemoArticle.parse(file, read("articles/" + file)))
                .toList();
    }

    private static String read(String name) {
        try (InputStream in = DemoArticles.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: demo/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
