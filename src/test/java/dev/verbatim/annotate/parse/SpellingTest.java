package dev.verbatim.annotate.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "London, London",
        "1984, 0",
        "3.14, 0",
        "$4.5m, 0m",
        "12%, 0",
        "1990s, 0s",
        "2-1, 0",
        "?!?!, ?!?!",
        "!!!!, !!",
        "€5, 0",
        "–, -",
        "www.example.org, #hlink#",
        "report.pdf, #hlink#",
        "U.S., U.S."
    })
    void numbers_marks_and_links_are_folded(String form, String simplified) {
        assertThat(Spelling.simplified(form)).isEqualTo(simplified);
    }

    @ParameterizedTest
    @CsvSource({"London, Aaa", "McKay, AaAaa", "0s, 1a", "U.S., A.A.", "é, x"})
    void a_shape_repeats_no_kind_more_than_twice(String form, String shape) {
        assertThat(Spelling.shape(form)).isEqualTo(shape);
    }
}
