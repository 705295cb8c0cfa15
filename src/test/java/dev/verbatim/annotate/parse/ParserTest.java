package dev.verbatim.annotate.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParserTest {

    private static final Parser PARSER = Parsers.load();

    private static final String ARTICLE = """
            Harbour plan divides Westport

            “The workers’ rights aren’t a bargaining chip,” said Maria Ortega, who leads the Dockers’ Union. ‘We won’t wait,’ she added.

            Mr Lund told the BBC on Jan. 3 that it’d cost $4.5m — “too much…” — in the U.S. The council disagreed.
            """;

    @Test
    void the_subject_hangs_on_its_verb() {
        Sentence sentence = PARSER.parse("The mayor praised the plan.").get(0);

        assertThat(sentence.tokens()).extracting(Token::tag).containsExactly("DT", "NN", "VBD", "DT", "NN", ".");
        assertThat(sentence.tokens()).extracting(Token::head).containsExactly(1, 2, -1, 4, 2, 2);
        assertThat(sentence.tokens().get(1).label()).isEqualTo("nsubj");
        assertThat(sentence.tokens().get(2).lemma()).isEqualTo("praise");
    }

    @Test
    void names_carry_their_kind() {
        List<Token> tokens =
                PARSER.parse("Maria Ortega lives in London.").get(0).tokens();

        assertThat(tokens.get(0).name()).isEqualTo("B-PERSON");
        assertThat(tokens.get(1).name()).isEqualTo("L-PERSON");
        assertThat(tokens.get(4).name()).isEqualTo("U-GPE");
        assertThat(tokens.get(2).name()).isNull();
    }

    @Test
    void a_curly_apostrophe_splits_as_a_straight_one() {
        assertThat(forms("The country’s workers’ leaders don’t agree."))
                .containsExactly("The", "country", "’s", "workers", "’", "leaders", "do", "n’t", "agree", ".");
    }

    @Test
    void quotation_marks_are_tokens_of_their_own() {
        assertThat(forms("‘No,’ he said. “Never.”"))
                .containsExactly("‘", "No", ",", "’", "he", "said", ".", "“", "Never", ".", "”");
    }

    @Test
    void a_closing_mark_stays_in_its_sentence() {
        assertThat(sentences("He said: ‘We wait.’ She left. “Go.” They went."))
                .containsExactly("He said: ‘We wait.’", "She left.", "“Go.”", "They went.");
    }

    @Test
    void a_question_inside_marks_does_not_end_the_sentence_around_it() {
        assertThat(sentences("“Why now?” he asked. Nobody knew."))
                .containsExactly("“Why now?” he asked.", "Nobody knew.");
    }

    @Test
    void an_abbreviation_ends_a_sentence_before_a_word_that_opens_one() {
        assertThat(sentences("It came from the U.S. The army left Mr. The."))
                .containsExactly("It came from the U.S.", "The army left Mr. The.");
    }

    @Test
    void a_number_that_heads_a_line_ends_no_sentence() {
        assertThat(sentences("1. The roads are closed. 2 lanes stay."))
                .containsExactly("1. The roads are closed.", "2 lanes stay.");
    }

    @Test
    void a_line_break_ends_a_sentence() {
        assertThat(sentences("A headline\nA line\n\nA paragraph"))
                .containsExactly("A headline", "A line", "A paragraph");
    }

    @Test
    void a_text_without_words_has_no_sentence() {
        assertThat(PARSER.parse("")).isEmpty();
        assertThat(PARSER.parse(" \n\t\n\u00a0")).isEmpty();
    }

    @Test
    void any_text_is_covered_by_its_tokens() {
        assertCovered("“”‘’\"\"''``«»");
        assertCovered("👩‍👩‍👧 said 😀😀 :-) ¯\\_(ツ)_/¯");
        assertCovered("قال الرئيس: «لن ننتظر». \u202Eabc\u202C");
        assertCovered("x".repeat(5000) + " " + "(".repeat(3000) + " " + "a.b-".repeat(2000));
        assertCovered("\u0000\u0007 \uD83D lone \uDE00 \uFEFF http://example.org/a?b=c, me@example.org");
        assertCovered("word ".repeat(2000));
    }

    @Test
    void mutated_texts_are_covered_by_their_tokens() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            assertCovered(mutated(random));
        }
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(ARTICLE);
        String marks = "\"'“”‘’.…,-–—()[]\n $%/:;!?’s0a\uD83D\uDE00\u0301\u200B";
        for (int i = random.nextInt(40); i >= 0; i--) {
            int at = random.nextInt(text.length());
            char mark = marks.charAt(random.nextInt(marks.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, mark);
                case 1 -> text.deleteCharAt(at);
                default -> text.setCharAt(at, mark);
            }
        }
        return text.toString();
    }

    /** Tokens stand in order, reproduce their forms, have heads in their sentence, and leave nothing but blanks out. */
    private static void assertCovered(String text) {
        StringBuilder rest = new StringBuilder(text);
        int at = 0;
        for (Sentence sentence : PARSER.parse(text)) {
            int size = sentence.tokens().size();
            for (Token token : sentence.tokens()) {
                assertThat(token.start()).isGreaterThanOrEqualTo(at);
                assertThat(token.end()).isGreaterThan(token.start());
                assertThat(token.form()).isEqualTo(text.substring(token.start(), token.end()));
                assertThat(token.head()).isBetween(-1, size - 1);
                assertThat(token.tag()).isNotBlank();
                assertThat(token.label()).isNotBlank();
                at = token.end();
                rest.replace(token.start(), token.end(), " ".repeat(token.end() - token.start()));
            }
        }
        assertThat(NormalisedText.of(rest.toString())).isBlank();
    }

    private static List<String> forms(String text) {
        return PARSER.parse(text).stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .map(Token::form)
                .toList();
    }

    private static List<String> sentences(String text) {
        return PARSER.parse(text).stream()
                .map(sentence -> text.substring(sentence.start(), sentence.end()))
                .toList();
    }
}
