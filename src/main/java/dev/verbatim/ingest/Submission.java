package dev.verbatim.ingest;

import dev.verbatim.annotate.language.Languages;
import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleStatus;
import dev.verbatim.http.Sha256;
import dev.verbatim.taxonomy.TermRef;
import dev.verbatim.text.CanonicalText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A draft made ready: its words frozen, its terms named, and a hash of all of it.
 *
 * @param contentHash equal for two drafts exactly when storing the second would change nothing
 */
record Submission(
        String title,
        @Nullable String standfirst,
        BodyText body,
        String lang,
        @Nullable TermRef section,
        List<TermRef> tags,
        List<TermRef> authors,
        @Nullable String webUrl,
        @Nullable Instant publishedAt,
        ArticleStatus status,
        byte[] contentHash) {

    static Submission of(ArticleDraft draft) {
        BodyText body = BodyText.of(draft);
        String lang = draft.lang() == null ? Languages.load().of(body.text()) : draft.lang();
        ArticleStatus status =
                draft.status() == ArticleDraft.Status.DRAFT ? ArticleStatus.DRAFT : ArticleStatus.PUBLISHED;
        String title = oneLine(draft.title());
        String standfirst = draft.standfirst() == null ? null : oneLine(draft.standfirst());
        return new Submission(
                title,
                standfirst,
                body,
                lang,
                section(draft.section()),
                terms(draft.tags()),
                terms(draft.authors()),
                draft.webUrl(),
                draft.publishedAt(),
                status,
                hash(Stream.of(
                        title,
                        standfirst,
                        body.text(),
                        body.html(),
                        lang,
                        draft.section(),
                        draft.tags(),
                        draft.authors(),
                        draft.webUrl(),
                        draft.publishedAt(),
                        status)));
    }

    /** Writes into the article what the patch changed. */
    static void apply(ArticlePatch patched, ArticlePatch present, Article article) {
        article.title = oneLine(patched.title());
        article.standfirst = patched.standfirst() == null ? null : oneLine(patched.standfirst());
        article.lang = patched.lang();
        if (!Objects.equals(patched.section(), present.section())) {
            TermRef section = section(patched.section());
            article.sectionSlug = section == null ? null : section.slug();
            article.sectionName = section == null ? null : section.name();
        }
        article.tags = patched.tags().equals(present.tags()) ? article.tags : terms(patched.tags());
        article.authors = patched.authors().equals(present.authors()) ? article.authors : terms(patched.authors());
        article.webUrl = patched.webUrl();
        article.publishedAt = patched.publishedAt();
        article.status = patched.status();
    }

    private static @Nullable TermRef section(@Nullable String name) {
        return name == null || TermRef.slug(name).isEmpty() ? null : TermRef.named(name);
    }

    private static String oneLine(String text) {
        return CanonicalText.of(text).replaceAll("\\s+", " ").strip();
    }

    private static List<TermRef> terms(@Nullable List<String> names) {
        return Stream.ofNullable(names)
                .flatMap(List::stream)
                .map(TermRef::named)
                .filter(t -> !t.slug().isEmpty())
                .distinct()
                .toList();
    }

    private static byte[] hash(Stream<@Nullable Object> parts) {
        MessageDigest digest = Sha256.digest();
        parts.forEach(part -> {
            byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
            digest.update((part == null ? "null" : "value " + bytes.length).getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return digest.digest();
    }
}
