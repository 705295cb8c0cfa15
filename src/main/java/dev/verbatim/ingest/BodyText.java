package dev.verbatim.ingest;

import dev.verbatim.article.ArticleVersion;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.Sha256;
import dev.verbatim.text.CanonicalText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/** The frozen words of an article version, with what is derived from them. */
record BodyText(String text, String html, String sha256, int wordCount) {

    private static final int MAX_LENGTH = 200_000;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** From the one of text and HTML that the draft gives; a 422 when it gives both, none, or nothing but blanks. */
    static BodyText of(ArticleDraft draft) {
        if ((draft.bodyText() == null) == (draft.bodyHtml() == null)) {
            throw ProblemException.body("#/bodyText", "Exactly one of bodyText and bodyHtml must be given.");
        }
        return draft.bodyText() != null ? ofText(draft.bodyText()) : ofHtml(String.valueOf(draft.bodyHtml()));
    }

    /** The words of a version that stands. */
    static BodyText of(ArticleVersion version) {
        return new BodyText(version.bodyText, version.bodyHtml, version.sha256, version.wordCount);
    }

    static BodyText ofText(String raw) {
        return ofText(raw, "#/bodyText");
    }

    /** {@code pointer}: where the text stands in the request. */
    static BodyText ofText(String raw, String pointer) {
        String text = checked(CanonicalText.of(raw), pointer);
        String html = Arrays.stream(text.split("\n\n"))
                .map(p -> "<p>" + escape(p).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
        return of(text, html);
    }

    static BodyText ofHtml(String raw) {
        if (HtmlNesting.isTooDeep(raw)) {
            throw ProblemException.body(
                    "#/bodyHtml", "More than " + HtmlNesting.DEEPEST + " elements stand in each other.");
        }
        ArticleHtml html = ArticleHtml.of(raw);
        return of(checked(CanonicalText.of(html.text()), "#/bodyHtml"), html.markup());
    }

    private static BodyText of(String text, String html) {
        return new BodyText(text, html, sha256(text), text.isEmpty() ? 0 : BLANKS.split(text.strip()).length);
    }

    private static String checked(String text, String pointer) {
        if (text.isEmpty()) {
            throw ProblemException.body(pointer, "The text is empty.");
        }
        if (text.length() > MAX_LENGTH) {
            throw ProblemException.body(pointer, "The text is longer than " + MAX_LENGTH + " characters.");
        }
        return text;
    }

    private static String escape(String text) {
        return Entities.escape(text, new Document.OutputSettings().charset(StandardCharsets.UTF_8));
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Sha256.of(text));
    }
}
