package dev.verbatim.annotate.english;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.verbatim.annotate.Annotations;
import dev.verbatim.annotate.Mention;
import dev.verbatim.annotate.Quotation;
import dev.verbatim.annotate.Warning;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnglishAnnotatorTest {

    private static EnglishAnnotator annotator;

    @BeforeAll
    static void load() {
        annotator = EnglishAnnotator.load();
    }

    @Test
    void mutated_texts_give_sound_annotations() {
        for (long seed = 0; seed < 300; seed++) {
            String text = new MutatedTexts(seed).next();
            Soundness.check(text, annotator.annotate(text, "en"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "“", "””””", "'''''''", "😀😀", "‘’‘’‘’", ":", "—", "\u202eمرحبا", "123"})
    void any_text_is_survived(String text) {
        assertThatCode(() -> Soundness.check(text, annotator.annotate(text, "en")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Soundness.check(text, annotator.annotate(text, "")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_textstext_takes_time_in_proportion() {
        String text = "Tom Braddock said: “It’s safe.” He smiled. ‘So it is,’ said Sara Khan. ".repeat(300);

        Assertions.assertTimeout(Duration.ofSeconds(60), () -> annotator.annotate(text, "en"));
    }

    @Test
    void marks_without_end_take_time_in_proportion() {
        String text = "‘a “b 'c ’d ".repeat(20_000);

        Assertions.assertTimeout(Duration.ofSeconds(10), () -> dev.verbatim.annotate.quote.Stretches.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he said that ",
                "“a” ",
                "\"",
                "\ud83d",
                "😀",
                "\u0000\u0007",
                "\u202eمرحبا ",
                "x",
                "A-",
                "(NFA) ",
                "a\n",
                ",TOM: “Go.”\n",
                "according to Tom "
            })
    void the_same_a_thousand_times_over_is_survived_in_time(String text) {
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
            String texts = text.repeat(1000);
            Soundness.check(texts, annotator.annotate(texts, "en"));
        });
    }

    @Test
    void a_speaker_is_named_with_where_he_belongs() {
        Quotation quotation = annotator
                .annotate("“We will appeal,” said Senator Ruth Calloway of Vermont on Monday.", "en")
                .quotations()
                .get(0);

        assertThat(Objects.requireNonNull(quotation.speaker().mention())
                        .span()
                        .of("“We will appeal,” said Senator Ruth Calloway of Vermont on Monday."))
                .isEqualTo("Senator Ruth Calloway of Vermont");
    }

    @Test
    void a_headline_in_single_marks_repeats_a_text_in_double_marks() {
        String body = "Ann Lee spoke in Leeds on Monday. “The bridge is closed,” she said.";

        Annotations found = annotator.annotate("Mayor calls old bridge 'a danger to us all'\n" + body, "en");

        assertThat(found.quotations()).hasSize(1);
    }

    @Test
    void an_interrupted_quotation_has_two_segments() {
        Annotations found = annotator.annotate("“If it rains,” said Sara Khan, “we will stay at home.”", "en");

        assertThat(found.quotations()).hasSize(1);
        assertThat(found.quotations().get(0).segments()).hasSize(2);
    }

    @Test
    void two_sentences_around_a_cue_are_two_quotations() {
        Annotations found = annotator.annotate("“We won,” said Sara Khan. “It was close.”", "en");

        assertThat(found.quotations()).hasSize(2);
    }

    @Test
    void a_nested_quotation_points_to_its_parent() {
        Annotations found = annotator.annotate("“He told me ‘never again’ and left,” said Sara Khan.", "en");

        assertThat(found.quotations()).extracting(Quotation::parent).containsExactly(-1, 0);
    }

    @Test
    void a_pronoun_inside_a_quotation_is_not_its_speaker() {
        String text = "Tom Braddock resigned on Monday. “He did the right thing,” said Peter Novak.";
        Annotations found = annotator.annotate(text, "en");

        Mention he = found.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.PRONOUN)
                .findFirst()
                .orElseThrow();
        assertThat(found.referents().get(he.referent()).name()).isEqualTo("Tom Braddock");
    }

    @Test
    void an_explanation_tells_rule_path_and_rejected() {
        Quotation quotation = annotator
                .annotate("Sara Khan met Tom Braddock. “It was friendly,” Braddock told reporters.", "en")
                .quotations()
                .get(0);

        assertThat(quotation.explanation().rule()).isEqualTo("subject-of-cue");
        assertThat(quotation.explanation().path()).anyMatch(step -> step.contains("told"));
    }

    @Test
    void another_language_gives_nothing_but_a_warning() {
        String text = "„Wir haben gewonnen“, sagte die Ministerin am Dienstag vor der Presse in Berlin, "
                + "nachdem das Gericht die Klage der Opposition abgewiesen hatte.";

        Annotations found = annotator.annotate(text, "");

        assertThat(found.quotations()).isEmpty();
        assertThat(found.warnings()).extracting(Warning::code).containsExactly("unsupported-language");
    }
}
