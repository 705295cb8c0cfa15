package dev.verbatim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each newsroom keeps to its marks, and no mark stays open by mistake. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoTypographyTest {

    private static final Set<String> BRITISH = Set.of("The Harbour Courier", "The Oldmere Post");
    private static final Pattern STRAIGHT = Pattern.compile("[\"']");
    private static final Pattern CURLY = Pattern.compile("[“”‘’]");
    private static final Pattern TITLE_WITH_STOP = Pattern.compile("\\b(Mr|Mrs|Ms|Dr)\\.");
    private static final Pattern TITLE_WITHOUT_STOP = Pattern.compile("\\b(Mr|Mrs|Ms|Dr) ");

    /** A mark between two letters, or one that stands for the beginning of a word. */
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})’(?=\\p{L})|’(?=tis|em\\b|n\\b|\\d0s)");

    private static final Pattern PLURAL_POSSESSIVE = Pattern.compile("s’(?= \\p{L})");

    @ParameterizedTest
    @MethodSource("dev.verbatim.demo.DemoArticlesTest#articles")
    void language_titles_and_marks_are_those_of_the_newsroom(DemoArticle article) {
        if (BRITISH.contains(article.source())) {
            assertThat(article.lang()).isEqualTo("en-GB");
            assertThat(prose(article))
                    .allSatisfy(text ->
                            assertThat(text).doesNotContainPattern(STRAIGHT).doesNotContainPattern(TITLE_WITH_STOP));
        } else {
            assertThat(article.lang()).isEqualTo("en-US");
            boolean wire = article.source().equals("Strait Wire")
                    && STRAIGHT.matcher(article.text()).find();
            assertThat(prose(article))
                    .allSatisfy(text -> assertThat(text)
                            .doesNotContainPattern(wire ? CURLY : STRAIGHT)
                            .doesNotContainPattern(TITLE_WITHOUT_STOP));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.verbatim.demo.DemoArticlesTest#articles")
    void every_mark_that_opens_is_closed_in_its_paragraph_or_goes_on_in_the_next(DemoArticle article) {
        for (String text : DemoArticlesTest.texts(article)) {
            assertBalanced(text, BRITISH.contains(article.source()));
        }
    }

    private static void assertBalanced(String text, boolean british) {
        String[] paragraphs = (text + "\n\n").split("\n\n", -1);
        for (int i = 0; i + 1 < paragraphs.length; i++) {
            String paragraph = APOSTROPHE.matcher(paragraphs[i]).replaceAll("");
            String opener = british ? "‘" : paragraph.contains("\"") ? "\"" : "“";
            int open = openAtEnd(paragraph, british);
            if (open == 1) {
                assertThat(paragraphs[i + 1]).as("after: %s", paragraphs[i]).startsWith(opener);
            } else {
                assertThat(open).as(paragraph).isZero();
            }
        }
    }

    /** How many outer marks are open at the end of a paragraph whose apostrophes are gone; negative: too many close. */
    private static int openAtEnd(String paragraph, boolean british) {
        if (paragraph.contains("\"")) {
            return count(paragraph, '"') % 2;
        }
        if (!british) {
            return count(paragraph, '“') - count(paragraph, '”');
        }
        int open = count(paragraph, '‘') - count(paragraph, '’');
        long possessives = PLURAL_POSSESSIVE.matcher(paragraph).results().count();
        return open < 0 && open + possessives >= 0 ? 0 : open;
    }

    private static int count(String text, char mark) {
        return (int) text.chars().filter(c -> c == mark).count();
    }

    private static List<String> prose(DemoArticle article) {
        Stream<String> notes = article.notes().stream().map(DemoNote::note);
        Stream<String> head = Stream.of(article.title(), article.standfirst() == null ? "" : article.standfirst());
        return Stream.of(head, DemoArticlesTest.texts(article).stream(), notes)
                .flatMap(s -> s)
                .toList();
    }
}
