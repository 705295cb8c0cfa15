package dev.verbatim.annotate.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every line of {@code gold/spans.txt}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldSpansTest {

    static Stream<String> lines() {
        return new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(GoldSpansTest.class.getResourceAsStream("/gold/spans.txt")),
                        StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void marks_enclose_what_the_line_says(String line) {
        String[] halves = line.split(" =>", 2);
        String text = halves[0].replace("\\n", "\n");

        assertThat(describe(text, Stretches.of(text)))
                .isEqualTo(halves[1].strip().replace("\\n", "\n"));
    }

    private static String describe(String text, List<Stretch> stretches) {
        List<String> parts = new ArrayList<>();
        for (Stretch stretch : stretches) {
            String prefix = stretch.nested() ? "> " : stretch.continues() ? "+ " : "";
            parts.add(prefix + stretch.inner().of(text));
        }
        return String.join(" | ", parts);
    }
}
