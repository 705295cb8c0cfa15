package dev.verbatim.annotate.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.annotate.Mention;
import dev.verbatim.annotate.Referent;
import dev.verbatim.annotate.parse.Parser;
import dev.verbatim.annotate.parse.Parsers;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What holds for every text, tried on mutations of the gold sentences. The seed is fixed: a failure can be repeated. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NameFinderFuzzTest {

    private static final int TEXTS = 400;
    private static final String[] SPLINTERS = {
        "(",
        ")",
        "-",
        "’",
        "'s",
        "“",
        "\"",
        ".",
        ",",
        "\n\n",
        "/",
        "&",
        "St.",
        "Mr ",
        "of ",
        "the ",
        "D-",
        "\uD83D\uDE00",
        "é",
        "I",
        "١",
        "",
        "\t",
        "…",
        "U.S.",
        "Inc",
        "2016 ",
        "war ",
        "(KRC)",
        "van ",
        "al-",
        "-un"
    };

    private static Parser parser;
    private static NameFinder finder;

    @BeforeAll
    static void load() {
        parser = Parsers.load();
        finder = NameFinder.english();
    }

    @Test
    void nothing_throws_and_every_span_and_referent_holds() {
        Random random = new Random(7);
        List<GoldNames> gold = GoldNames.read();
        for (int i = 0; i < TEXTS; i++) {
            String text = mutate(gold.get(random.nextInt(gold.size())).text(), random);
            Names names = finder.find(text, parser.parse(text));

            assertSound(text, names);
        }
    }

    @Test
    void the_same_text_gives_the_same_names() {
        String text = String.join(
                "\n\n", GoldNames.read().stream().map(GoldNames::text).toList());

        assertThat(finder.find(text, parser.parse(text)))
                .isEqualTo(NameFinder.english().find(text, parser.parse(text)));
    }

    @Test
    void a_text_without_words_has_no_names() {
        for (String text : List.of("", " ", "\n\n", "...", "“”", "---")) {
            assertThat(finder.find(text, parser.parse(text)).mentions()).isEmpty();
        }
    }

    private static String mutate(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(mutated.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> mutated.insert(at, SPLINTERS[random.nextInt(SPLINTERS.length)]);
                case 1 -> mutated.delete(at, Math.min(mutated.length(), at + 1 + random.nextInt(6)));
                default -> mutated.insert(at, mutated.substring(0, at).toUpperCase(java.util.Locale.ROOT));
            }
        }
        return mutated.toString();
    }

    private static void assertSound(String text, Names names) {
        int end = 0;
        for (Mention mention : names.mentions()) {
            String words = mention.span().of(text);
            assertThat(words).as(text).isNotBlank().isEqualTo(words.strip());
            assertThat(mention.referent())
                    .as(text)
                    .isBetween(Referent.NONE, names.referents().size() - 1);
            if (mention.kind() == Mention.Kind.NAME) {
                assertThat(mention.span().start()).as(text).isGreaterThanOrEqualTo(end);
                end = mention.span().end();
            }
        }
        for (NamedReferent named : names.referents()) {
            assertThat(named.referent().name()).as(text).isNotBlank();
            assertThat(named.referent().aliases())
                    .as(text)
                    .doesNotContain(named.referent().name());
        }
    }
}
