package dev.verbatim.annotate.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.annotate.Annotations;
import dev.verbatim.annotate.Quotation;
import dev.verbatim.annotate.Referent;
import dev.verbatim.text.Span;

/** What holds of the annotations of any text. */
final class Soundness {

    private Soundness() {}

    static void check(String text, Annotations found) {
        for (int i = 0; i < found.quotations().size(); i++) {
            check(text, found, i);
        }
        found.mentions().forEach(mention -> {
            inside(text, mention.span());
            assertThat(mention.referent())
                    .isBetween(Referent.NONE, found.referents().size() - 1);
        });
        assertThat(found.mentions()).isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
    }

    private static void check(String text, Annotations found, int index) {
        Quotation quotation = found.quotations().get(index);
        inside(text, quotation.span());
        int end = quotation.span().start();
        for (Span segment : quotation.segments()) {
            inside(text, segment);
            assertThat(segment.start()).isGreaterThanOrEqualTo(end);
            end = segment.end();
        }
        assertThat(end).isEqualTo(quotation.span().end());
        assertThat(quotation.parent()).isBetween(Referent.NONE, index - 1);
        assertThat(quotation.speaker().referent())
                .isBetween(Referent.NONE, found.referents().size() - 1);
        assertThat(quotation.speaker().confidence()).isBetween(0.0, 1.0);
        assertThat(quotation.addressee())
                .isBetween(Referent.NONE, found.referents().size() - 1);
    }

    private static void inside(String text, Span span) {
        assertThat(span.isEmpty()).as("%s of %s", span, text).isFalse();
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
        assertThat(span.of(text)).isNotBlank();
    }
}
