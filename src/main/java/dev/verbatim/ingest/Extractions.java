package dev.verbatim.ingest;

import dev.verbatim.annotate.Annotations;
import dev.verbatim.annotate.Explanation;
import dev.verbatim.annotate.Quotation;
import dev.verbatim.annotate.Referent;
import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleStatus;
import dev.verbatim.entity.EntityRefs;
import dev.verbatim.entity.EntityType;
import dev.verbatim.entity.EntityView;
import dev.verbatim.entity.Mention;
import dev.verbatim.entity.MentionView;
import dev.verbatim.entity.NamedEntity;
import dev.verbatim.http.Ids;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.quote.ExplanationView;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.QuoteAbout;
import dev.verbatim.quote.QuoteView;
import dev.verbatim.taxonomy.Source;
import dev.verbatim.text.OffsetUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Runs the extractor on a text and shows what it found as if it had been stored. */
@ApplicationScoped
class Extractions {

    /** Anybody may ask: a few long texts at a time keep a core for ingest and readers. */
    private static final int AT_ONCE = 4;

    private static final int MAX_QUOTES = 1000;
    private static final int MAX_MENTIONS = 5000;
    private static final int MAX_REASONS = 100;

    private final Extractor extractor;
    private final Ids ids;
    private final Clock clock;
    private final PublicUrl url;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Extractions(Extractor extractor, Ids ids, Clock clock, PublicUrl url) {
        this.extractor = extractor;
        this.ids = ids;
        this.clock = clock;
        this.url = url;
    }

    /** 503 when as many texts are being read already as may be. */
    ExtractionResult of(ExtractionDraft draft) {
        if (!places.tryAcquire()) {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "Other texts are being read: try again.")
                    .withHeader("Retry-After", "2");
        }
        try {
            return extract(draft);
        } finally {
            places.release();
        }
    }

    private ExtractionResult extract(ExtractionDraft draft) {
        String text = BodyText.ofText(draft.text(), "#/text").text();
        Annotations found = extractor.annotate(text, draft.lang() == null ? "" : draft.lang());
        Article article = article(draft.lang());
        List<NamedEntity> entities =
                found.referents().stream().map(r -> entity(r, article)).toList();
        AnnotatedText annotated = AnnotatedText.of(
                article, text, found, entities.stream().map(e -> e.id).toList(), null);
        List<Mention> mentions = found.mentions().stream()
                .limit(MAX_MENTIONS)
                .map(m -> mention(m, annotated))
                .toList();
        EntityRefs refs = EntityRefs.of(entities, url);
        List<QuoteView> quotes = quotes(annotated, mentions, entities, refs, Boolean.TRUE.equals(draft.explain()));
        mentions.forEach(
                m -> entities.stream().filter(e -> e.id.equals(m.entityId)).forEach(e -> e.mentionCount++));
        return new ExtractionResult(
                text,
                quotes,
                mentions.stream()
                        .map(m -> MentionView.of(m, refs, OffsetUnit.UTF16))
                        .toList(),
                entities.stream()
                        .limit(MAX_QUOTES)
                        .map(e -> EntityView.of(e, url))
                        .toList(),
                extractor.name(),
                found.warnings().stream()
                        .limit(MAX_REASONS)
                        .map(ExtractionResult.ExtractionWarning::of)
                        .toList());
    }

    private List<QuoteView> quotes(
            AnnotatedText annotated,
            List<Mention> mentions,
            List<NamedEntity> entities,
            EntityRefs refs,
            boolean explain) {
        List<Mention> resolved =
                mentions.stream().filter(m -> m.entityId != null).toList();
        List<String> quoteIds = new ArrayList<>();
        List<QuoteView> views = new ArrayList<>();
        for (Quotation found : annotated.found().quotations()) {
            if (views.size() == MAX_QUOTES) {
                break;
            }
            Quote quote = quote(found, annotated, quoteIds);
            quoteIds.add(quote.id);
            List<QuoteAbout> about = QuoteAbouts.of(quote, resolved);
            count(quote, about, entities);
            QuoteView view = QuoteView.of(quote, about, refs, OffsetUnit.UTF16, url);
            views.add(explain ? view.withExplanation(explanation(found.explanation())) : view);
        }
        return views;
    }

    private Quote quote(Quotation found, AnnotatedText annotated, List<String> before) {
        Quote quote = new Quote();
        quote.id = ids.next(Quote.PREFIX);
        QuoteRows.copy(quote, annotated.article());
        QuoteRows.fill(quote, found, annotated);
        quote.parentQuoteId =
                found.parent() == Referent.NONE || found.parent() >= before.size() ? null : before.get(found.parent());
        quote.runId = annotated.article().id.substring(4);
        quote.createdAt = annotated.article().updatedAt;
        quote.updatedAt = quote.createdAt;
        return quote;
    }

    private static void count(Quote quote, List<QuoteAbout> about, List<NamedEntity> entities) {
        for (NamedEntity entity : entities) {
            entity.quotesBy += entity.id.equals(quote.speakerId) ? 1 : 0;
            entity.quotesAbout += about.stream().anyMatch(a -> a.entityId.equals(entity.id)) ? 1 : 0;
        }
    }

    private Mention mention(dev.verbatim.annotate.Mention found, AnnotatedText annotated) {
        Mention mention = new Mention();
        mention.id = ids.next(Mention.PREFIX);
        mention.articleId = annotated.article().id;
        mention.entityId = annotated.entity(found.referent());
        mention.kind = MentionAnchor.kind(found.kind());
        mention.confidence = found.confidence();
        MentionAnchor.place(mention, found.span(), annotated);
        return mention;
    }

    private NamedEntity entity(Referent referent, Article article) {
        NamedEntity entity = new NamedEntity();
        entity.id = ids.next(NamedEntity.PREFIX);
        entity.type = EntityType.valueOf(referent.type().name());
        entity.name = referent.name();
        entity.aliases = referent.aliases().stream().distinct().limit(200).toList();
        entity.description = referent.description();
        entity.articleCount = 1;
        entity.firstSeenAt = article.listedAt;
        entity.lastSeenAt = article.listedAt;
        return entity;
    }

    private Article article(@Nullable String lang) {
        Instant now = clock.instant();
        Article article = new Article();
        article.id = ids.next(Article.PREFIX);
        article.source = new Source();
        article.source.id = ids.next(Source.PREFIX);
        article.lang = lang == null ? "und" : lang;
        article.status = ArticleStatus.DRAFT;
        article.version = 1;
        article.extractor = extractor.name();
        article.listedAt = now;
        article.updatedAt = now;
        return article;
    }

    private static ExplanationView explanation(Explanation explanation) {
        return new ExplanationView(
                explanation.rule(),
                explanation.path().stream().limit(MAX_REASONS).toList(),
                explanation.rejected().stream()
                        .limit(MAX_REASONS)
                        .map(r -> new ExplanationView.Rejected(r.text(), r.reason()))
                        .toList());
    }
}
