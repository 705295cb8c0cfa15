package dev.verbatim.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Each operation has given each of its documented answers at least once in this run. No {@code @QuarkusTest}, because
 * Quarkus has those run first; says nothing when only some tests were asked for.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractCoverageTest {

    /** What no test brings about, and why. Whoever adds to it documents an answer that nobody has seen. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "POST /v1/imports 409",
            "needs two uploads under one key at the same moment; the claim that refuses the second is that of"
                    + " every Idempotency-Key, whose 409 is seen at POST /v1/articles");

    @Test
    void every_operation_has_given_every_documented_answer() throws IOException {
        Set<String> seen = Seen.all();
        assumeTrue(System.getProperty("test") == null && !seen.isEmpty(), "only some tests were run");
        Set<String> missing = documented();
        missing.removeAll(seen);
        missing.removeAll(EXCEPTIONS.keySet());
        assertThat(missing).isEmpty();
        assertThat(EXCEPTIONS.keySet()).as("seen after all").doesNotContainAnyElementsOf(seen);
    }

    private static Set<String> documented() throws IOException {
        Set<String> all = new TreeSet<>();
        ContractDocument.of(Files.readString(Path.of("target", "openapi", "openapi.json")))
                .operations()
                .forEach(operation -> operation
                        .node()
                        .path("responses")
                        .fieldNames()
                        .forEachRemaining(status -> all.add(operation + " " + status)));
        return all;
    }
}
