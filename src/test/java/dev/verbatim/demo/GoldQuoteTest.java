package dev.verbatim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The truth about the demo quotes fits the demo articles. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldQuoteTest {

    private static final Map<String, DemoArticle> BY_FILE =
            DemoArticles.all().stream().collect(Collectors.toMap(DemoArticle::file, Function.identity()));

    static List<GoldQuote> quotes() {
        return GoldQuote.all();
    }

    @ParameterizedTest
    @MethodSource("quotes")
    void a_quote_stands_once_behind_an_opening_mark(GoldQuote quote) {
        String text = article(quote).text();

        assertThat(Pattern.compile("[“‘\"'’]" + Pattern.quote(quote.firstWords()))
                        .matcher(text)
                        .results())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("quotes")
    void the_speaker_is_named_in_the_article(GoldQuote quote) {
        assertThat(quote.kind()).isIn("direct", "partial");
        assertThat(article(quote).text()).contains(quote.speaker());
    }

    @Test
    void there_is_enough_to_tell_a_good_extraction_from_a_bad_one() {
        assertThat(quotes()).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void every_article_has_gold() {
        assertThat(quotes()).extracting(GoldQuote::file).containsAll(BY_FILE.keySet());
    }

    private static DemoArticle article(GoldQuote quote) {
        DemoArticle article = BY_FILE.get(quote.file());
        assertThat(article).as(quote.file()).isNotNull();
        return article;
    }
}
