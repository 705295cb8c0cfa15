package dev.verbatim.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.http.ProblemException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HtmlNestingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<q>",
                "<ul><li>",
                "<p><div></p>",
                "<a><div></a>",
                "<b><div></b>",
                "<x><div></x>",
                "<form><div></form>",
                "<div><table><td></div>",
                "<ul><li><div></li>",
                "<DIV CLASS='x'>"
            })
    void elements_that_stay_open_nest(String piece) {
        assertThat(HtmlNesting.isTooDeep(piece.repeat(HtmlNesting.DEEPEST + 1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>One",
                "<p>One<br>two</p>",
                "<li>One",
                "<div><p>One</div>",
                "<p><span>One</p>",
                "<ul><li>One<li>Two</ul>",
                "<p>5 < 6 and <img src=x>",
                "<h2>One</h2><p>Two <a href='x'>three</a>"
            })
    void pages_that_leave_end_tags_out_are_flat(String piece) {
        assertThat(HtmlNesting.isTooDeep(piece.repeat(10 * HtmlNesting.DEEPEST)))
                .isFalse();
    }

    @Test
    void html_that_is_too_deep_is_refused_before_it_is_parsed() {
        assertThatThrownBy(() -> BodyText.ofHtml("<i>".repeat(130_000) + "Rain."))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("400 elements");
    }
}
