package dev.verbatim.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The countries of the world by name, from {@code countries.txt}, where the sources and licences stand. Addresses of
 * capitals: {@link Capitals}.
 */
public final class Countries {

    private static final List<Country> ALL = read();
    private static final Map<String, Country> BY_NAME = byName();

    private Countries() {}

    /** All of them, in the order of their codes. */
    public static List<Country> all() {
        return ALL;
    }

    /** The country that bears this name: "UK", "U.K.", "Great Britain". Case counts in abbreviations only. */
    public static Optional<Country> named(String name) {
        Country country = BY_NAME.get(key(name));
        boolean shortAndSmall = name.length() <= 3 && !name.equals(name.toUpperCase(Locale.ROOT));
        return shortAndSmall ? Optional.empty() : Optional.ofNullable(country);
    }

    private static String key(String name) {
        return PersonName.fold(name).replace(".", "");
    }

    private static Map<String, Country> byName() {
        Map<String, Country> byName = new HashMap<>();
        ALL.forEach(country -> country.names().forEach(name -> byName.put(key(name), country)));
        return byName;
    }

    private static List<Country> read() {
        try (InputStream in = Countries.class.getResourceAsStream("countries.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing countries.txt");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Countries::country)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("countries.txt", e);
        }
    }

    private static Country country(String line) {
        String[] cells = Arrays.copyOf(line.split("\\|", -1), 5);
        return new Country(cells[0].strip(), cells[1].strip(), entries(cells[2]), entries(cells[3]), entries(cells[4]));
    }

    private static List<String> entries(@Nullable String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(","))
                        .map(String::strip)
                        .filter(entry -> !entry.isEmpty())
                        .toList();
    }
}
