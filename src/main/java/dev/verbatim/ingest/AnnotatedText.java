package dev.verbatim.ingest;

import dev.verbatim.annotate.Annotations;
import dev.verbatim.annotate.Referent;
import dev.verbatim.article.Article;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An article's text with what was found in it, and the entity of each referent. */
record AnnotatedText(
        Article article,
        String text,
        CodePoints codePoints,
        Annotations found,
        List<String> entityIds,
        Relocation relocation) {

    /** {@code before} is the article's last text, null when there was none. */
    static AnnotatedText of(
            Article article, String text, Annotations found, List<String> entityIds, @Nullable String before) {
        Relocation relocation = before == null ? Relocation.NONE : Relocation.of(before, text);
        return new AnnotatedText(article, text, CodePoints.of(text), found, List.copyOf(entityIds), relocation);
    }

    /** Where words of the article's last text stand in this one, as far as that is certain. */
    Optional<Span> relocated(Span old) {
        return relocation.of(old);
    }

    /** The entity of a referent; null for {@link Referent#NONE}. */
    @Nullable
    String entity(int referent) {
        return referent == Referent.NONE ? null : entityIds.get(referent);
    }

    /** Starts and ends in code points, or null where they equal the UTF-16 offsets. */
    int @Nullable [] codePointsOf(List<Span> spans) {
        return offsets(codePoints, spans);
    }

    /** {@link #codePointsOf} in any text. */
    static int @Nullable [] offsets(CodePoints codePoints, List<Span> spans) {
        if (codePoints.equalUtf16()) {
            return null;
        }
        int[] offsets = new int[spans.size() * 2];
        for (int i = 0; i < spans.size(); i++) {
            Span span = codePoints.fromUtf16(spans.get(i));
            offsets[2 * i] = span.start();
            offsets[2 * i + 1] = span.end();
        }
        return offsets;
    }
}
