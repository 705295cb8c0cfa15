package dev.verbatim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.text.CanonicalText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The newsroom as a whole keeps its own rules; {@link DemoTypographyTest} looks at the marks. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoArticlesTest {

    private static final Instant FIRST = Instant.parse("2024-11-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2026-11-21T00:00:00Z");
    private static final Set<String> SECTIONS = Set.of("Politics", "Business", "Science", "Culture", "Sport");

    private static final List<DemoArticle> ALL = DemoArticles.all();

    /** Named by file, or a report would print whole articles. */
    static Stream<Named<DemoArticle>> articles() {
        return ALL.stream().map(article -> Named.of(article.file(), article));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void source_and_section_are_known(DemoArticle article) {
        assertThat(DemoArticles.sources()).extracting(DemoSource::name).contains(article.source());
        assertThat(SECTIONS).contains(article.section());
    }

    @ParameterizedTest
    @MethodSource("articles")
    void an_article_has_200_to_700_words_of_canonical_text(DemoArticle article) {
        assertThat(texts(article)).allSatisfy(text -> {
            assertThat(text.split("\\s+")).hasSizeBetween(200, 700);
            assertThat(CanonicalText.of(text)).isEqualTo(text);
        });
    }

    @ParameterizedTest
    @MethodSource("articles")
    void dates_lie_in_the_two_years_and_notes_follow_their_article(DemoArticle article) {
        List<Instant> dates = Stream.concat(
                        Stream.of(article.publishedAt()),
                        article.notes().stream().map(DemoNote::publishedAt))
                .toList();

        assertThat(dates)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(date -> FIRST.isBefore(date))
                .allMatch(date -> date.isBefore(LAST));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void addresses_belong_to_the_source_and_to_nobody_real(DemoArticle article) {
        String homepage = DemoArticles.sources().stream()
                .filter(source -> source.name().equals(article.source()))
                .map(source -> source.homepage().toString())
                .findFirst()
                .orElseThrow();

        assertThat(homepage).contains(".example/");
        if (article.webUrl() != null) {
            assertThat(article.webUrl().toString()).startsWith(homepage);
        }
    }

    @Test
    void the_index_is_in_order_and_names_nothing_twice() {
        assertThat(ALL).extracting(DemoArticle::publishedAt).isSorted();
        assertThat(ALL).extracting(DemoArticle::file).isSorted();
        assertUnique(DemoArticle::file);
        assertUnique(DemoArticle::externalId);
        assertUnique(DemoArticle::title);
    }

    private static void assertUnique(Function<DemoArticle, String> key) {
        assertThat(ALL).extracting(key).doesNotHaveDuplicates();
    }

    /** The text first, then each text that a note brought. */
    static List<String> texts(DemoArticle article) {
        Stream<String> later = article.notes().stream().map(DemoNote::newText).filter(Objects::nonNull);
        return Stream.concat(Stream.of(article.text()), later).toList();
    }
}
