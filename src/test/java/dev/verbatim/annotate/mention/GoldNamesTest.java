package dev.verbatim.annotate.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.annotate.parse.Parser;
import dev.verbatim.annotate.parse.Parsers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every line of {@code gold/names.txt}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldNamesTest {

    private static Parser parser;
    private static NameFinder finder;

    @BeforeAll
    static void load() {
        parser = Parsers.load();
        finder = NameFinder.english();
    }

    static Stream<GoldNames> cases() {
        return GoldNames.read().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void names_are_found_with_type_referent_and_facts(GoldNames gold) {
        Names names = finder.find(gold.text(), parser.parse(gold.text()));

        assertThat(gold.describe(names)).isEqualTo(gold.expected());
        assertThat(GoldNames.facts(names)).containsAll(gold.facts());
    }

    @Test
    void the_gold_file_has_its_cases() {
        List<GoldNames> all = GoldNames.read();

        assertThat(all).hasSizeGreaterThanOrEqualTo(120);
    }
}
