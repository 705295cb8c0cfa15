package dev.verbatim.quote;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.verbatim.entity.EntityRef;
import dev.verbatim.entity.EntityRefs;
import dev.verbatim.entity.SpanView;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Versioned;
import dev.verbatim.text.OffsetUnit;
import dev.verbatim.text.Span;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A quote as JSON. */
@Schema(name = "Quote", description = "Who said what, about whom, at which characters of which text.")
public record QuoteView(
        @Schema(
                pattern = "^quo_[0-9a-z]{26}$",
                minLength = 30,
                maxLength = 30,
                examples = "quo_01jd9x7m3q4v5t6r7s8w9y0q07")
        String id,

        @Schema(
                format = "uri",
                maxLength = 2048,
                examples = "http://localhost:8080/v1/quotes/quo_01jd9x7m3q4v5t6r7s8w9y0q07")
        String href,

        @Schema(
                pattern = "^art_[0-9a-z]{26}$",
                minLength = 30,
                maxLength = 30,
                examples = "art_01jd9x7m3q4v5t6r7s8w9y0zab")
        String articleId,

        @Schema(
                minimum = "1",
                maximum = "100000",
                examples = "1",
                description = "The version whose text the spans count in.")
        int articleVersion,

        QuoteKind kind,

        @Schema(
                maxLength = 20000,
                examples = "The ferry will sail tomorrow, whatever the weather says.",
                description = "The words at the span, without the outer quotation marks.")
        String text,

        SpanView span,

        @Schema(maxItems = 20, description = "The quoted stretches; several when the writer interrupts.")
        List<SpanView> segments,

        Selector selector,
        AttributionView speaker,

        @Schema(nullable = true, description = "Who was spoken to, if the text says so.") @Nullable
        EntityRef addressee,

        @Schema(maxItems = 50, description = "Entities mentioned inside the quote.")
        List<About> about,

        @Schema(
                nullable = true,
                pattern = "^quo_[0-9a-z]{26}$",
                minLength = 30,
                maxLength = 30,
                description = "The quote that this one stands in.")
        @Nullable
        String parentQuoteId,

        @Schema(
                nullable = true,
                pattern = "^sta_[0-9a-z]{26}$",
                minLength = 30,
                maxLength = 30,
                description = "The statement of which this is one occurrence.")
        @Nullable
        String statementId,

        @Schema(
                minimum = "0",
                maximum = "1",
                examples = "0.99",
                description = "How sure it is that these are reported words with these borders.")
        double spanConfidence,

        Provenance provenance,
        Review review,
        QuoteStatus status,
        Instant createdAt,
        Instant updatedAt,

        @Schema(minimum = "1", maximum = "100000", examples = "1")
        int version,

        @Schema(description = "Why it got its speaker; only where that was asked for.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        ExplanationView explanation,

        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    /** W3C TextQuoteSelector: lets any client verify the span or find it again. */
    @Schema(name = "TextSelector", description = "W3C TextQuoteSelector.")
    public record Selector(
            @Schema(maxLength = 20000) String exact,
            @Schema(maxLength = 64) String prefix,
            @Schema(maxLength = 64) String suffix) {}

    /** An entity inside the quote. */
    @Schema(name = "About")
    public record About(
            EntityRef entity, @Schema(maxItems = 50) List<@Pattern(regexp = "^men_[0-9a-z]{26}$") String> mentionIds) {}

    /** How the quote came to be. */
    @Schema(name = "Provenance")
    public record Provenance(
            Method method,

            @Schema(maxLength = 100, examples = "quotes/1.4.0")
            String extractor,

            @Schema(maxLength = 64) String runId,
            Instant createdAt) {}

    /** What people said about it. */
    @Schema(name = "Review")
    public record Review(
            ReviewState state,

            @Schema(nullable = true, maxLength = 200) @Nullable
            String by,

            @Schema(nullable = true) @Nullable Instant at,

            @Schema(nullable = true, maxLength = 2000) @Nullable
            String note) {}

    public static QuoteView of(Quote quote, List<QuoteAbout> about, EntityRefs refs, OffsetUnit unit, PublicUrl url) {
        List<Span> places = quote.places(unit);
        return new QuoteView(
                quote.id,
                url.of("quotes", quote.id),
                quote.articleId,
                quote.articleVersion,
                quote.kind,
                quote.text,
                SpanView.of(places.get(0), unit),
                places.subList(1, 1 + quote.segments.length / 2).stream()
                        .map(s -> SpanView.of(s, unit))
                        .toList(),
                new Selector(quote.text, quote.prefix, quote.suffix),
                AttributionView.of(quote, refs, unit),
                refs.of(quote.addresseeId),
                about.stream()
                        .map(a -> new About(Objects.requireNonNull(refs.of(a.entityId)), a.mentionIds))
                        .toList(),
                quote.parentQuoteId,
                quote.statementId,
                quote.spanConfidence,
                new Provenance(quote.method, quote.extractor, quote.runId, quote.createdAt),
                new Review(quote.reviewState, quote.reviewedBy, quote.reviewedAt, quote.reviewNote),
                quote.status,
                quote.createdAt,
                quote.updatedAt,
                quote.version,
                null,
                tag(quote, about, refs));
    }

    /** Names and types of entities are shown here and change without a new version of the quote. */
    private static String tag(Quote quote, List<QuoteAbout> about, EntityRefs refs) {
        int renamed = refs.renamed(LoadedQuotes.entityIds(quote, about));
        return "v" + quote.version + (renamed == 0 ? "" : "-" + renamed);
    }

    /** The same quote with the reason for its speaker. */
    public QuoteView withExplanation(ExplanationView reason) {
        return new QuoteView(
                id,
                href,
                articleId,
                articleVersion,
                kind,
                text,
                span,
                segments,
                selector,
                speaker,
                addressee,
                about,
                parentQuoteId,
                statementId,
                spanConfidence,
                provenance,
                review,
                status,
                createdAt,
                updatedAt,
                version,
                reason,
                tag);
    }
}
