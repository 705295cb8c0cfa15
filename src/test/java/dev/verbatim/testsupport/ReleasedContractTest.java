package dev.verbatim.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Within v1 the contract only grows: whatever the last release says ({@code openapi/released/VERSION.yaml}, a copy made
 * when a release is made) still stands. {@code redocly diff} 2.77 was tried for this and lets a removed path pass.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleasedContractTest {

    private static final Path OURS = Path.of("openapi", "openapi.yaml");
    private static final Path RELEASED = Path.of("openapi", "released");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Test
    void nothing_that_was_released_is_gone() throws IOException {
        Optional<Path> released = lastRelease();
        assumeTrue(released.isPresent(), "nothing is released yet, so nothing can break");
        assertThat(broken(read(released.get()), read(OURS))).isEmpty();
    }

    @Test
    void a_parameter_that_goes_would_be_seen() throws IOException {
        JsonNode without = read(OURS);
        ((ArrayNode) without.at("/paths/~1v1~1quotes/get/parameters")).remove(0);
        assertThat(broken(read(OURS), without)).hasSize(1).first().asString().contains("GET /v1/quotes parameter");
    }

    @Test
    void a_path_and_a_property_that_go_would_be_seen() throws IOException {
        JsonNode without = read(OURS);
        ((ObjectNode) without.path("paths")).remove("/v1/suggest");
        ((ObjectNode) without.at("/components/schemas/Quote/properties")).remove("segments");
        assertThat(broken(read(OURS), without)).contains("- GET /v1/suggest", "- schema Quote .segments");
    }

    @Test
    void what_is_new_breaks_nothing_unless_it_is_demanded() throws IOException {
        JsonNode more = read(OURS);
        ObjectNode parameter = ((ArrayNode) more.at("/paths/~1v1~1quotes/get/parameters")).addObject();
        parameter.put("name", "mood").put("in", "query").putObject("schema").put("type", "string");
        assertThat(broken(read(OURS), more)).isEmpty();
        parameter.put("required", true);
        assertThat(broken(read(OURS), more)).containsExactly("+ GET /v1/quotes parameter query mood required");
    }

    /** What is missing now, and what callers must give now and need not have given before. */
    private static List<String> broken(JsonNode released, JsonNode ours) {
        return Stream.concat(
                        TargetContract.differences(released, ours).stream().filter(d -> d.startsWith("- ")),
                        new ContractFacts(ours)
                                .all().stream()
                                        .filter(f -> f.contains(" parameter ") && f.endsWith(" required"))
                                        .filter(f -> !new ContractFacts(released)
                                                .all()
                                                .contains(f))
                                        .map(f -> "+ " + f))
                .toList();
    }

    private static Optional<Path> lastRelease() throws IOException {
        if (!Files.isDirectory(RELEASED)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(RELEASED)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).max(Comparator.naturalOrder());
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return YAML.readTree(file.toFile());
    }
}
