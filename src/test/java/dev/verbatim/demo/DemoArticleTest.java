package dev.verbatim.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoArticleTest {

    private static final String PLAIN = """
            source: A Paper
            externalId: ap-1
            title: Colons: they stay
            section: Politics
            tags: One, Two
            lang: en-GB
            publishedAt: 2025-03-11T07:30:00Z

            First paragraph.

            Second paragraph.
            """;

    @Test
    void headers_and_paragraphs_are_read() {
        DemoArticle article = DemoArticle.parse("f", PLAIN);

        assertThat(article.title()).isEqualTo("Colons: they stay");
        assertThat(article.tags()).containsExactly("One", "Two");
        assertThat(article.authors()).isEmpty();
        assertThat(article.standfirst()).isNull();
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2025-03-11T07:30:00Z"));
        assertThat(article.text()).isEqualTo("First paragraph.\n\nSecond paragraph.");
        assertThat(article.notes()).isEmpty();
    }

    @Test
    void a_note_may_bring_a_new_text() {
        DemoArticle article = DemoArticle.parse("f", PLAIN + """

                        == clarification
                        publishedAt: 2025-03-12T07:30:00Z

                        The first is a paragraph.

                        == correction
                        publishedAt: 2025-03-13T07:30:00Z

                        There was only one.

                        == text
                        The only paragraph.
                        """);

        assertThat(article.text()).endsWith("Second paragraph.");
        assertThat(article.notes())
                .containsExactly(
                        new DemoNote(
                                DemoNote.Kind.CLARIFICATION,
                                Instant.parse("2025-03-12T07:30:00Z"),
                                "The first is a paragraph.",
                                null),
                        new DemoNote(
                                DemoNote.Kind.CORRECTION,
                                Instant.parse("2025-03-13T07:30:00Z"),
                                "There was only one.",
                                "The only paragraph."));
    }

    @Test
    void faults_name_the_file() {
        assertFault(PLAIN.replace("tags:", "tgas:"), "not a header: tgas: One, Two");
        assertFault(PLAIN.replace("tags:", "lang:"), "header twice: lang: en-GB");
        assertFault(PLAIN.replace("section: Politics\n", ""), "no section");
        assertFault(PLAIN + "\n== rumour\npublishedAt: 2025-03-12T07:30:00Z\n\nWords.", "RUMOUR");
        assertFault(PLAIN + "\n== correction\npublishedAt: 2025-03-12T07:30:00Z\n", "a correction without words");
        assertFault(PLAIN.replace("T07:30:00Z", ""), "2025-03-11");
    }

    private static void assertFault(String content, String cause) {
        assertThatThrownBy(() -> DemoArticle.parse("007.txt", content))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("007.txt")
                .cause()
                .hasMessageContaining(cause);
    }
}
