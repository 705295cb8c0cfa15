package dev.verbatim.ingest;

import dev.verbatim.annotate.Attribution;
import dev.verbatim.annotate.Quotation;
import dev.verbatim.annotate.Referent;
import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleStatus;
import dev.verbatim.entity.Candidate;
import dev.verbatim.entity.MentionKind;
import dev.verbatim.quote.Method;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.QuoteKind;
import dev.verbatim.quote.SpeakerStatus;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills quote rows from what was found. */
final class QuoteRows {

    private static final int CONTEXT = 32;
    private static final int MAX_WORDS = 500;

    private QuoteRows() {}

    /** Everything that extraction knows of a quotation; identity, review and dates are the caller's. */
    static void fill(Quote quote, Quotation found, AnnotatedText annotated) {
        quote.kind = QuoteKind.valueOf(found.kind().name());
        quote.spanConfidence = found.spanConfidence();
        quote.method = Method.RULE;
        place(quote, found.span(), found.segments(), annotated.text());
        attribute(quote, found.speaker(), annotated);
        quote.addresseeId = annotated.entity(found.addressee());
        quote.codePoints = annotated.codePointsOf(quote.places());
    }

    /** What a quote copies from its article. */
    static void copy(Quote quote, Article article) {
        quote.articleId = article.id;
        quote.articleVersion = article.version;
        quote.extractor = article.extractor;
        quote.sourceId = article.source.id;
        quote.sectionSlug = article.sectionSlug;
        quote.lang = article.lang;
        quote.listedAt = article.listedAt;
        quote.published = article.status == ArticleStatus.PUBLISHED;
    }

    /** Sets a quote's words to where they stand now; speaker and cue places move along where they can. */
    static void move(Quote quote, Span to, AnnotatedText annotated) {
        int by = to.start() - quote.start;
        List<Span> segments = quote.segments().stream().map(s -> s.shift(by)).toList();
        place(quote, to, segments, annotated.text());
        boolean speakerMoved = moved(quote.speakerText, quote.speakerStart, by, annotated.text());
        quote.speakerStart = speakerMoved ? shifted(quote.speakerStart, by) : null;
        quote.speakerEnd = speakerMoved ? shifted(quote.speakerEnd, by) : null;
        boolean cueMoved = moved(quote.cueText, quote.cueStart, by, annotated.text());
        quote.cueStart = cueMoved ? shifted(quote.cueStart, by) : null;
        quote.cueEnd = cueMoved ? shifted(quote.cueEnd, by) : null;
        quote.codePoints = annotated.codePointsOf(quote.places());
    }

    private static boolean moved(@Nullable String words, @Nullable Integer start, int by, String text) {
        return words != null && start != null && text.startsWith(words, start + by);
    }

    private static @Nullable Integer shifted(@Nullable Integer offset, int by) {
        return offset == null ? null : (Integer) (offset + by);
    }

    /** Sets a quote to the words that a person marked: one stretch. */
    static void place(Quote quote, Span span, String text) {
        place(quote, span, List.of(span), text);
        quote.codePoints = AnnotatedText.offsets(CodePoints.of(text), quote.places());
    }

    private static void place(Quote quote, Span span, List<Span> segments, String text) {
        quote.start = span.start();
        quote.end = span.end();
        quote.text = span.of(text);
        quote.segments = segments.stream()
                .flatMapToInt(s -> java.util.stream.IntStream.of(s.start(), s.end()))
                .toArray();
        quote.prefix = text.substring(whole(text, Math.max(0, span.start() - CONTEXT)), span.start());
        quote.suffix = text.substring(span.end(), whole(text, Math.min(text.length(), span.end() + CONTEXT)));
    }

    private static void attribute(Quote quote, Attribution speaker, AnnotatedText annotated) {
        quote.speakerId = annotated.entity(speaker.referent());
        quote.confidence = speaker.confidence();
        quote.candidates = speaker.candidates().stream()
                .filter(c -> c.referent() != Referent.NONE)
                .map(c -> new Candidate(String.valueOf(annotated.entity(c.referent())), c.score()))
                .limit(10)
                .toList();
        quote.speakerStatus = quote.speakerId != null
                ? SpeakerStatus.RESOLVED
                : quote.candidates.isEmpty() ? SpeakerStatus.UNKNOWN : SpeakerStatus.AMBIGUOUS;
        Attribution.@Nullable SpeakerMention mention = speaker.mention();
        quote.speakerStart = mention == null ? null : (Integer) mention.span().start();
        quote.speakerEnd = mention == null ? null : (Integer) mention.span().end();
        quote.speakerText = mention == null ? null : cut(mention.span().of(annotated.text()), MAX_WORDS);
        quote.speakerKind =
                mention == null ? null : MentionKind.valueOf(mention.kind().name());
        Attribution.@Nullable Cue cue = speaker.cue();
        quote.cueStart = cue == null ? null : (Integer) cue.span().start();
        quote.cueEnd = cue == null ? null : (Integer) cue.span().end();
        quote.cueText = cue == null ? null : cut(cue.span().of(annotated.text()), 100);
        quote.cueLemma = cue == null ? null : cut(cue.lemma(), 100);
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }

    /** Never between the two halves of a surrogate pair. */
    private static int whole(String text, int offset) {
        boolean inside = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return inside ? offset + 1 : offset;
    }
}
