package dev.verbatim.annotate.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.annotate.Annotations;
import dev.verbatim.annotate.Quotation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every line of {@code gold/reported.txt}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldReportedTest {

    private static EnglishAnnotator plain;
    private static EnglishAnnotator annotator;

    @BeforeAll
    static void load() {
        plain = EnglishAnnotator.load();
        annotator = plain.withIndirect();
    }

    static Stream<GoldSpeakers> lines() {
        return GoldSpeakers.read("/gold/reported.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void what_is_reported(GoldSpeakers line) {
        Annotations found = annotator.annotate(line.text(), "en");
        List<Quotation> reported = found.quotations().stream()
                .filter(q -> q.kind() == Quotation.Kind.INDIRECT)
                .toList();
        List<String> described = new ArrayList<>();
        for (int i = 0; i < reported.size(); i++) {
            GoldSpeakers.Expected expected =
                    i < line.expected().size() ? line.expected().get(i) : null;
            described.add(GoldSpeakers.describe(line.text(), found, reported.get(i), expected));
        }
        assertThat(described)
                .isEqualTo(line.expected().stream()
                        .map(GoldSpeakers.Expected::toString)
                        .toList());
    }

    @Test
    void reports_are_found_only_when_wanted_and_stand_in_reading_order() {
        String text = "Ellen Moss said that the bridge was safe. “It will open, ‘sooner or later’, in May,” she said."
                + " The council, she added, would pay.";
        assertThat(plain.annotate(text, "en").quotations())
                .noneMatch(q -> q.kind() == Quotation.Kind.INDIRECT)
                .hasSize(2);
        List<Quotation> all = annotator.annotate(text, "en").quotations();
        assertThat(all).extracting(q -> q.span().start()).isSorted();
        assertThat(all).extracting(Quotation::parent).containsExactly(-1, -1, 1, -1);
        assertThat(all.get(3).segments()).extracting(s -> s.of(text)).containsExactly("The council", "would pay");
    }
}
