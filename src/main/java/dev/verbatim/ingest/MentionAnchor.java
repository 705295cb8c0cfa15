package dev.verbatim.ingest;

import dev.verbatim.annotate.Mention.Kind;
import dev.verbatim.article.ArticleStatus;
import dev.verbatim.entity.Mention;
import dev.verbatim.entity.MentionKind;
import dev.verbatim.entity.Mentions;
import dev.verbatim.http.Ids;
import dev.verbatim.text.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the mentions of a new version over those of the last. A mention at the same place of the same text keeps its
 * id; of the others, those of the same words and kind, the first for the first and so on. One that an editor linked keeps
 * its entity, and stays even where extraction finds it no more; those that are left over go.
 */
@ApplicationScoped
class MentionAnchor {

    private static final int MAX_TEXT = 500;

    private final Mentions mentions;
    private final Ids ids;

    MentionAnchor(Mentions mentions, Ids ids) {
        this.mentions = mentions;
        this.ids = ids;
    }

    void write(AnnotatedText annotated) {
        List<Mention> old = mentions.list("articleId = ?1 order by start, id", annotated.article().id);
        List<dev.verbatim.annotate.Mention> found = annotated.found().mentions();
        @Nullable Mention[] kept = new Mention[found.size()];
        boolean[] dropped = new boolean[found.size()];
        List<Mention> open = new ArrayList<>();
        for (Mention mention : old) {
            if (!keepPlace(mention, annotated, kept) && !stand(mention, annotated, kept, dropped)) {
                open.add(mention);
            }
        }
        keepWords(open, annotated, kept, dropped);
        for (int i = 0; i < kept.length; i++) {
            if (!dropped[i]) {
                write(annotated, found.get(i), kept[i]);
            }
        }
        open.forEach(mentions::delete);
        mentions.flush();
    }

    private static boolean keepPlace(Mention mention, AnnotatedText annotated, @Nullable Mention[] kept) {
        Optional<Span> at = annotated.relocated(mention.span());
        for (int i = 0; at.isPresent() && i < kept.length; i++) {
            if (kept[i] == null && annotated.found().mentions().get(i).span().equals(at.get())) {
                kept[i] = mention;
                return true;
            }
        }
        return false;
    }

    /** An editor linked it and its words are still there: what extraction finds across it instead does not count. */
    private static boolean stand(
            Mention mention, AnnotatedText annotated, @Nullable Mention[] kept, boolean[] dropped) {
        Optional<Span> at = mention.curated ? annotated.relocated(mention.span()) : Optional.empty();
        if (at.isEmpty()) {
            return false;
        }
        for (int i = 0; i < kept.length; i++) {
            Span other = annotated.found().mentions().get(i).span();
            dropped[i] |= kept[i] == null && other.overlaps(at.get());
        }
        place(mention, at.get(), annotated);
        return true;
    }

    /** Takes out of {@code open} those that are found again by their words. */
    private static void keepWords(
            List<Mention> open, AnnotatedText annotated, @Nullable Mention[] kept, boolean[] dropped) {
        Map<String, Deque<Mention>> byWords = new HashMap<>();
        open.forEach(m -> byWords.computeIfAbsent(likeness(m.text, m.kind), k -> new ArrayDeque<>())
                .add(m));
        for (int i = 0; i < kept.length; i++) {
            dev.verbatim.annotate.Mention found = annotated.found().mentions().get(i);
            @Nullable
            Deque<Mention> same = byWords.get(likeness(shown(found.span().of(annotated.text())), kind(found.kind())));
            if (kept[i] == null && !dropped[i] && same != null && !same.isEmpty()) {
                kept[i] = same.removeFirst();
            }
        }
        open.removeIf(m ->
                !Objects.requireNonNull(byWords.get(likeness(m.text, m.kind))).contains(m));
    }

    private void write(AnnotatedText annotated, dev.verbatim.annotate.Mention found, @Nullable Mention kept) {
        Mention mention = kept == null ? fresh(annotated) : kept;
        place(mention, found.span(), annotated);
        mention.kind = kind(found.kind());
        if (!mention.curated) {
            mention.confidence = found.confidence();
            mention.entityId = annotated.entity(found.referent());
        }
        if (kept == null) {
            mentions.persist(mention);
        }
    }

    static void place(Mention mention, Span span, AnnotatedText annotated) {
        mention.articleVersion = annotated.article().version;
        mention.listedAt = annotated.article().listedAt;
        mention.text = shown(span.of(annotated.text()));
        mention.start = span.start();
        mention.end = span.end();
        mention.codePoints = annotated.codePointsOf(List.of(span));
    }

    private Mention fresh(AnnotatedText annotated) {
        Mention mention = new Mention();
        mention.id = ids.next(Mention.PREFIX);
        mention.articleId = annotated.article().id;
        mention.published = annotated.article().status == ArticleStatus.PUBLISHED;
        return mention;
    }

    private static String shown(String text) {
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    }

    static MentionKind kind(Kind kind) {
        return MentionKind.valueOf(kind.name());
    }

    private static String likeness(String text, MentionKind kind) {
        return kind + " " + text;
    }
}
