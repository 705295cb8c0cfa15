package dev.verbatim.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleStatus;
import dev.verbatim.article.Articles;
import dev.verbatim.change.ChangeEvent;
import dev.verbatim.change.ChangeKind;
import dev.verbatim.change.ChangeLog;
import dev.verbatim.entity.Entities;
import dev.verbatim.entity.EntityResolver;
import dev.verbatim.http.IfMatch;
import dev.verbatim.http.MergePatch;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import dev.verbatim.quote.Method;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.QuoteStatus;
import dev.verbatim.quote.Quotes;
import dev.verbatim.quote.ReviewState;
import dev.verbatim.quote.SpeakerStatus;
import dev.verbatim.text.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Writes what people decide about quotes. Extraction never undoes it, see {@link QuoteMatches}. */
@ApplicationScoped
class QuoteReviews {

    private final EntityManager database;
    private final Quotes quotes;
    private final Articles articles;
    private final Entities entities;
    private final EntityResolver resolver;
    private final ArticleRows rows;
    private final ArticleBooks books;
    private final MergePatch mergePatch;
    private final ChangeLog log;
    private final Clock clock;

    QuoteReviews(
            EntityManager database,
            Quotes quotes,
            Articles articles,
            Entities entities,
            EntityResolver resolver,
            ArticleRows rows,
            ArticleBooks books,
            MergePatch mergePatch,
            ChangeLog log,
            Clock clock) {
        this.database = database;
        this.quotes = quotes;
        this.articles = articles;
        this.entities = entities;
        this.resolver = resolver;
        this.rows = rows;
        this.books = books;
        this.mergePatch = mergePatch;
        this.log = log;
        this.clock = clock;
    }

    /** Applies the patch in the name of {@code by}; a patch that changes nothing writes nothing. */
    @Transactional
    void patch(String quoteId, IfMatch ifMatch, JsonNode changes, String by) {
        Quote quote = quotes.findByIdOptional(quoteId).orElseThrow(() -> ProblemException.notFound("quote", quoteId));
        Article article = rows.lock(quote.articleId);
        database.refresh(quote);
        checkStanding(quote);
        ifMatch.check("v" + quote.version);
        QuotePatch present = QuotePatch.of(quote);
        QuotePatch patched = mergePatch.apply(present, changes, QuotePatch.class);
        if (patched.reviewState() == ReviewState.UNREVIEWED && quote.reviewState != ReviewState.UNREVIEWED) {
            throw ProblemException.body("#/reviewState", "A decision can be changed, not undone.");
        }
        if (patched.equals(present)) {
            return;
        }
        ArticleBooks.Before before = books.open(article);
        boolean wasPublic = isPublic(quote);
        if (patched.changes(present)) {
            correct(quote, present, patched, changes);
        }
        boolean decided = changes.has("reviewState");
        quote.reviewState = decided || !patched.changes(present) ? patched.reviewState() : ReviewState.CORRECTED;
        quote.reviewNote = patched.note();
        quote.reviewedBy = by;
        quote.reviewedAt = clock.instant();
        quote.updatedAt = quote.reviewedAt;
        quote.version++;
        finish(article, before, quote, wasPublic);
    }

    private void finish(Article article, ArticleBooks.Before before, Quote quote, boolean wasPublic) {
        int quoteCount = article.quoteCount;
        int entityCount = article.entityCount;
        List<ChangeEvent> events = new ArrayList<>(books.close(article, before));
        resolver.checkUnmerged(quote.speakerId == null ? List.of() : List.of(quote.speakerId));
        if (quoteCount != article.quoteCount || entityCount != article.entityCount) {
            rows.touch(article);
            if (article.status == ArticleStatus.PUBLISHED) {
                events.add(ChangeEvent.of(ChangeKind.ARTICLE_UPDATED, article.id, article.version));
            }
        }
        event(quote, wasPublic).ifPresent(events::add);
        log.append(events);
    }

    private static boolean isPublic(Quote quote) {
        return quote.published && quote.reviewState != ReviewState.REJECTED;
    }

    private static Optional<ChangeEvent> event(Quote quote, boolean wasPublic) {
        boolean isPublic = isPublic(quote);
        if (wasPublic && !isPublic) {
            return Optional.of(ChangeEvent.gone(
                    ChangeKind.QUOTE_RETRACTED, quote.id, quote.version, ChangeEvent.Reason.RETRACTED, null));
        }
        return isPublic
                ? Optional.of(ChangeEvent.of(
                        wasPublic ? ChangeKind.QUOTE_UPDATED : ChangeKind.QUOTE_CREATED, quote.id, quote.version))
                : Optional.empty();
    }

    private static void checkStanding(Quote quote) {
        if (quote.gone) {
            throw ProblemException.of(ProblemType.GONE, "The article of quote " + quote.id + " was deleted.");
        }
        if (quote.status != QuoteStatus.ACTIVE) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "The quote " + quote.id + " does not stand any more: it is history.");
        }
    }

    private void correct(Quote quote, QuotePatch present, QuotePatch patched, JsonNode changes) {
        String text = articles.text(quote.articleId, quote.articleVersion).orElseThrow().bodyText;
        Span span = PatchedSpan.of(quote, patched, changes, text);
        if (!span.equals(quote.span())) {
            quote.proposedText = quote.proposedText == null ? quote.text : quote.proposedText;
            QuoteRows.place(quote, span, text);
        }
        quote.kind = patched.kind();
        if (!Objects.equals(patched.speakerEntityId(), present.speakerEntityId())) {
            quote.speakerId = Optional.ofNullable(patched.speakerEntityId())
                    .map(id -> entities.standing(id)
                            .orElseThrow(
                                    () -> ProblemException.body("#/speakerEntityId", "There is no entity " + id + ".")))
                    .orElse(null);
            quote.speakerStatus = quote.speakerId == null ? SpeakerStatus.UNKNOWN : SpeakerStatus.RESOLVED;
            quote.confidence = quote.speakerId == null ? 0 : 1;
            quote.candidates = List.of();
        }
        quote.method = Method.HUMAN;
    }
}
