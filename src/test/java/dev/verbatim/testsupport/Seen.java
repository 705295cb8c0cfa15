package dev.verbatim.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which operations answered with which status in this run, such as {@code GET /v1/articles 200}. Kept in a file, since
 * Quarkus loads test classes once for each profile and the guard test that reads it is loaded by another loader again.
 */
final class Seen {

    private static final Path FILE = Path.of("target", "contract-seen.txt");
    private static final String RUN = "verbatim.test.contract-seen";
    private static final Set<String> WRITTEN = new HashSet<>();

    private Seen() {}

    static synchronized void add(String what) {
        if (!WRITTEN.add(what)) {
            return;
        }
        try {
            if (System.getProperty(RUN) == null) {
                System.setProperty(RUN, "begun");
                Files.deleteIfExists(FILE);
            }
            Files.writeString(FILE, what + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of this run; empty when no test has called the service. */
    static Set<String> all() {
        if (System.getProperty(RUN) == null) {
            return Set.of();
        }
        try {
            return new TreeSet<>(Files.readAllLines(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
