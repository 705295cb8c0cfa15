package dev.verbatim.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Capitals by name, from {@code capitals.txt}. Only those whose bare name means one city to readers of news: "Paris", but
 * neither "Georgetown" nor "Victoria", for a wrong link is worse than none.
 */
public final class Capitals {

    private static final Map<String, URI> BY_NAME = read();

    private Capitals() {}

    /** The address under which the web of data knows the capital of this name; empty when it may be another place. */
    public static Optional<URI> sameAs(String name) {
        return Optional.ofNullable(BY_NAME.get(key(name)));
    }

    private static String key(String name) {
        return PersonName.fold(name).replace(".", "");
    }

    private static Map<String, URI> read() {
        try (InputStream in = Capitals.class.getResourceAsStream("capitals.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing capitals.txt");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .flatMap(cells -> Arrays.stream(cells[1].split(";"))
                            .map(name -> Map.entry(key(name.strip()), Wikidata.item(cells[0].strip()))))
                    .distinct()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (IOException e) {
            throw new UncheckedIOException("capitals.txt", e);
        }
    }
}
