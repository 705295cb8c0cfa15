package dev.verbatim.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.text.Span;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RelocationTest {

    @Test
    void a_new_paragraph_before_moves_the_rest() {
        assertThat(Relocation.of("one\n\ntwo", "new\n\none\n\ntwo").of(new Span(5, 8)))
                .contains(new Span(10, 13));
    }

    @Test
    void the_second_of_two_equal_sentences_stays_the_second() {
        String before = "He said no.\n\nShe said no.";
        String after = "They said no.\n\nHe said no.\n\nShe said no.";
        int she = before.lastIndexOf("no");
        assertThat(Relocation.of(before, after).of(new Span(she, she + 2)))
                .contains(new Span(after.lastIndexOf("no"), after.lastIndexOf("no") + 2));
    }

    @Test
    void what_stayed_around_a_change_is_found_and_what_changed_is_not() {
        Relocation moved = Relocation.of("The red boat sailed.", "The blue boat sailed.");
        assertThat(moved.of(new Span(0, 3))).contains(new Span(0, 3));
        assertThat(moved.of(new Span(8, 12))).contains(new Span(9, 13));
        assertThat(moved.of(new Span(4, 7))).isEmpty();
    }

    @Test
    void a_span_over_two_paragraphs_moves_with_both() {
        assertThat(Relocation.of("a\n\nb\n\nc", "x\n\na\n\nb\n\nc").of(new Span(3, 7)))
                .contains(new Span(6, 10));
    }

    @Test
    void whatever_was_edited_a_moved_span_holds_the_same_words() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            String before = text(random);
            String after = edited(before, random);
            Relocation relocation = Relocation.of(before, after);
            for (int i = 0; i < 20; i++) {
                int start = random.nextInt(before.length() + 1);
                Span span = new Span(start, start + random.nextInt(before.length() - start + 1));
                relocation.of(span).ifPresent(to -> assertThat(to.of(after)).isEqualTo(span.of(before)));
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("a");
        for (int i = random.nextInt(60); i > 0; i--) {
            text.append(random.nextInt(6) == 0 ? "\n\n" : "" + (char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }

    private static String edited(String text, Random random) {
        StringBuilder edited = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(edited.length() + 1);
            edited.insert(at, random.nextBoolean() ? "\n\nb\n\n" : "c");
            int from = random.nextInt(edited.length());
            edited.delete(from, Math.min(edited.length(), from + random.nextInt(5)));
        }
        return edited.toString();
    }
}
