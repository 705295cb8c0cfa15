package dev.verbatim.annotate.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.annotate.Annotations;
import dev.verbatim.annotate.Quotation;
import dev.verbatim.annotate.Referent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every line of {@code gold/speakers.txt}, in American and in British typography. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldSpeakersTest {

    private static EnglishAnnotator annotator;

    @BeforeAll
    static void load() {
        annotator = EnglishAnnotator.load();
    }

    static Stream<GoldSpeakers> american() {
        return GoldSpeakers.read().stream();
    }

    static Stream<GoldSpeakers> british() {
        return GoldSpeakers.read().stream().map(GoldSpeakers::british);
    }

    @ParameterizedTest
    @MethodSource("american")
    void american_typography(GoldSpeakers line) {
        check(line);
    }

    @ParameterizedTest
    @MethodSource("british")
    void british_typography(GoldSpeakers line) {
        check(line);
    }

    private static void check(GoldSpeakers line) {
        Annotations found = annotator.annotate(line.text(), "en");
        List<Quotation> outermost = found.quotations().stream()
                .filter(q -> q.parent() == Referent.NONE && q.kind() != Quotation.Kind.INDIRECT)
                .toList();
        List<String> described = new ArrayList<>();
        for (int i = 0; i < outermost.size(); i++) {
            GoldSpeakers.Expected expected =
                    i < line.expected().size() ? line.expected().get(i) : null;
            described.add(GoldSpeakers.describe(line.text(), found, outermost.get(i), expected));
        }

        assertThat(described)
                .isEqualTo(line.expected().stream()
                        .map(GoldSpeakers.Expected::toString)
                        .toList());
    }
}
