package dev.verbatim.ingest;

import dev.verbatim.annotate.Mention.Kind;
import dev.verbatim.entity.Mention;
import dev.verbatim.entity.MentionKind;
import dev.verbatim.entity.Mentions;
import dev.verbatim.http.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the mentions of a new version over those of the last. A mention of the same words and kind keeps its id, the
 * first for the first and so on; one that an editor linked keeps its entity; those that are left over go.
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
        Map<String, Deque<Mention>> old = new HashMap<>();
        mentions.list("articleId = ?1 order by start, id", annotated.article().id)
                .forEach(m -> old.computeIfAbsent(likeness(m.text, m.kind), k -> new ArrayDeque<>())
                        .add(m));
        annotated.found().mentions().forEach(found -> write(annotated, found, old));
        old.values().forEach(rest -> rest.forEach(mentions::delete));
        mentions.flush();
    }

    private void write(AnnotatedText annotated, dev.verbatim.annotate.Mention found, Map<String, Deque<Mention>> old) {
        String text = found.span().of(annotated.text());
        String shown = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        @Nullable Deque<Mention> same = old.get(likeness(shown, kind(found.kind())));
        @Nullable Mention kept = same == null ? null : same.pollFirst();
        Mention mention = kept == null ? fresh(annotated) : kept;
        mention.articleVersion = annotated.article().version;
        mention.listedAt = annotated.article().listedAt;
        mention.text = shown;
        mention.kind = kind(found.kind());
        mention.start = found.span().start();
        mention.end = found.span().end();
        mention.codePoints = annotated.codePointsOf(List.of(found.span()));
        mention.confidence = found.confidence();
        if (!mention.curated) {
            mention.entityId = annotated.entity(found.referent());
        }
        if (kept == null) {
            mentions.persist(mention);
        }
    }

    private Mention fresh(AnnotatedText annotated) {
        Mention mention = new Mention();
        mention.id = ids.next(Mention.PREFIX);
        mention.articleId = annotated.article().id;
        mention.published = annotated.article().status == dev.verbatim.article.ArticleStatus.PUBLISHED;
        return mention;
    }

    private static MentionKind kind(Kind kind) {
        return MentionKind.valueOf(kind.name());
    }

    private static String likeness(String text, MentionKind kind) {
        return kind + " " + text;
    }
}
