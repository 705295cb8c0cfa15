package dev.verbatim.ingest;

import dev.verbatim.annotate.Quotation;
import dev.verbatim.annotate.Referent;
import dev.verbatim.change.ChangeEvent;
import dev.verbatim.change.ChangeKind;
import dev.verbatim.entity.Mention;
import dev.verbatim.entity.Mentions;
import dev.verbatim.http.Ids;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.QuoteStatus;
import dev.verbatim.quote.Quotes;
import dev.verbatim.quote.ReviewState;
import dev.verbatim.quote.SpeakerStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the quotes of a new version over those of the last: unchanged words keep their id, changed words get a
 * successor, vanished ones a tombstone.
 */
@ApplicationScoped
class QuoteAnchor {

    private final Quotes quotes;
    private final Mentions mentions;
    private final Ids ids;

    QuoteAnchor(Quotes quotes, Mentions mentions, Ids ids) {
        this.mentions = mentions;
        this.quotes = quotes;
        this.ids = ids;
    }

    /** Writes the rows and returns the events in reading order, tombstones last. */
    List<ChangeEvent> write(AnnotatedText annotated) {
        List<Quote> old = quotes.list(
                "articleId = ?1 and (status = ?2 or reviewState <> ?3) order by start, id",
                annotated.article().id,
                QuoteStatus.ACTIVE,
                ReviewState.UNREVIEWED);
        List<Mention> linked =
                mentions.list("articleId = ?1 and curated = true and entityId is not null", annotated.article().id);
        QuoteMatches matches = QuoteMatches.of(old, annotated);
        List<ChangeEvent> events = new ArrayList<>();
        Map<Integer, String> idOf = new HashMap<>();
        for (int i = 0; i < annotated.found().quotations().size(); i++) {
            Quote reviewed = matches.taken(i);
            if (reviewed != null) {
                idOf.put(i, reviewed.id);
                continue;
            }
            Quotation found = annotated.found().quotations().get(i);
            Quote quote = write(found, matches.kept(i), annotated, linked, events);
            quote.parentQuoteId = found.parent() == Referent.NONE ? null : idOf.get(found.parent());
            idOf.put(i, quote.id);
        }
        matches.reviewed().forEach(kept -> reanchor(kept, annotated, events));
        matches.successors().forEach((quote, i) -> end(quote, Optional.ofNullable(idOf.get(i)), annotated, events));
        matches.vanished().forEach(quote -> end(quote, Optional.empty(), annotated, events));
        quotes.flush();
        return events;
    }

    private Quote write(
            Quotation found,
            @Nullable Quote kept,
            AnnotatedText annotated,
            List<Mention> linked,
            List<ChangeEvent> events) {
        Quote quote = kept == null ? new Quote() : kept;
        QuoteRows.copy(quote, annotated.article());
        QuoteRows.fill(quote, found, annotated);
        linked.stream()
                .filter(m -> MentionLinks.isSpeaker(quote, m))
                .findFirst()
                .ifPresent(m -> speaker(quote, m));
        quote.updatedAt = annotated.article().updatedAt;
        quote.runId = annotated.article().id.substring(4) + "." + annotated.article().version;
        if (kept == null) {
            quote.id = ids.next(Quote.PREFIX);
            quote.createdAt = quote.updatedAt;
            quotes.persist(quote);
        } else {
            quote.version++;
        }
        announce(quote, kept == null, events);
        return quote;
    }

    /** An editor said whom the words that name the speaker mean. */
    private static void speaker(Quote quote, Mention mention) {
        quote.speakerId = mention.entityId;
        quote.speakerStatus = SpeakerStatus.RESOLVED;
        quote.confidence = 1;
        quote.candidates = List.of();
    }

    /** A quote that a person reviewed stays as they left it, at its new place. */
    private void reanchor(QuoteMatches.Reviewed reviewed, AnnotatedText annotated, List<ChangeEvent> events) {
        Quote quote = reviewed.quote();
        boolean back = quote.status != QuoteStatus.ACTIVE;
        quote.status = QuoteStatus.ACTIVE;
        quote.replacedBy = null;
        quote.gone = false;
        QuoteRows.copy(quote, annotated.article());
        QuoteRows.move(quote, reviewed.at(), annotated);
        quote.updatedAt = annotated.article().updatedAt;
        quote.version++;
        if (quote.reviewState != ReviewState.REJECTED) {
            announce(quote, back, events);
        }
    }

    private static void announce(Quote quote, boolean created, List<ChangeEvent> events) {
        if (quote.published) {
            events.add(ChangeEvent.of(
                    created ? ChangeKind.QUOTE_CREATED : ChangeKind.QUOTE_UPDATED, quote.id, quote.version));
        }
    }

    private static void end(
            Quote quote, Optional<String> successor, AnnotatedText annotated, List<ChangeEvent> events) {
        boolean wasPublic = quote.published && quote.reviewState != ReviewState.REJECTED;
        quote.status = successor.isPresent() ? QuoteStatus.SUPERSEDED : QuoteStatus.RETRACTED;
        quote.replacedBy = successor.orElse(null);
        quote.updatedAt = annotated.article().updatedAt;
        quote.version++;
        if (wasPublic) {
            events.add(ChangeEvent.gone(
                    ChangeKind.QUOTE_RETRACTED,
                    quote.id,
                    quote.version,
                    successor.isPresent() ? ChangeEvent.Reason.SUPERSEDED : ChangeEvent.Reason.RETRACTED,
                    quote.replacedBy));
        }
    }
}
