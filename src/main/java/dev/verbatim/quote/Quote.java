package dev.verbatim.quote;

import dev.verbatim.entity.Candidate;
import dev.verbatim.entity.MentionKind;
import dev.verbatim.text.OffsetUnit;
import dev.verbatim.text.Span;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** Words of somebody in an article. Offsets: UTF-16 units of the article's canonical text, end exclusive. */
@Entity
@Table(name = "quote")
public class Quote {

    /** Start of every quote id. */
    public static final String PREFIX = "quo";

    @Id
    public String id;

    @Column(name = "article_id")
    public String articleId;

    @Column(name = "article_version")
    public int articleVersion;

    @Enumerated(EnumType.STRING)
    public QuoteKind kind;

    public String text;

    @Column(name = "start_offset")
    public int start;

    @Column(name = "end_offset")
    public int end;

    /** Starts and ends in turn, see {@link #segments()}. */
    public int[] segments;

    /** All places in code points, see {@link #places(OffsetUnit)}; null when they equal the UTF-16 offsets. */
    @Column(name = "code_points")
    public int @Nullable [] codePoints;

    public String prefix;

    public String suffix;

    @Enumerated(EnumType.STRING)
    @Column(name = "speaker_status")
    public SpeakerStatus speakerStatus;

    @Column(name = "speaker_id")
    public @Nullable String speakerId;

    @Column(name = "speaker_text")
    public @Nullable String speakerText;

    @Enumerated(EnumType.STRING)
    @Column(name = "speaker_kind")
    public @Nullable MentionKind speakerKind;

    @Column(name = "speaker_start")
    public @Nullable Integer speakerStart;

    @Column(name = "speaker_end")
    public @Nullable Integer speakerEnd;

    @Column(name = "cue_text")
    public @Nullable String cueText;

    @Column(name = "cue_lemma")
    public @Nullable String cueLemma;

    @Column(name = "cue_start")
    public @Nullable Integer cueStart;

    @Column(name = "cue_end")
    public @Nullable Integer cueEnd;

    public double confidence;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    public List<Candidate> candidates = new ArrayList<>();

    @Column(name = "addressee_id")
    public @Nullable String addresseeId;

    @Column(name = "parent_quote_id")
    public @Nullable String parentQuoteId;

    /** Kept by {@link StatementBook}. */
    @Column(name = "statement_id", insertable = false, updatable = false)
    public @Nullable String statementId;

    @Enumerated(EnumType.STRING)
    @Column(name = "statement_match", insertable = false, updatable = false)
    public @Nullable StatementMatch statementMatch;

    /** Hash of speaker and words, see {@link Wording}; kept by {@link StatementBook}. */
    @Column(name = "words_hash", insertable = false, updatable = false)
    public @Nullable Long wordsHash;

    @Column(name = "span_confidence")
    public double spanConfidence;

    @Enumerated(EnumType.STRING)
    public Method method;

    public String extractor;

    @Column(name = "run_id")
    public String runId;

    @Enumerated(EnumType.STRING)
    @Column(name = "review_state")
    public ReviewState reviewState = ReviewState.UNREVIEWED;

    @Column(name = "reviewed_by")
    public @Nullable String reviewedBy;

    @Column(name = "reviewed_at")
    public @Nullable Instant reviewedAt;

    @Column(name = "review_note")
    public @Nullable String reviewNote;

    @Enumerated(EnumType.STRING)
    public QuoteStatus status = QuoteStatus.ACTIVE;

    @Column(name = "replaced_by")
    public @Nullable String replacedBy;

    @Column(name = "source_id")
    public String sourceId;

    @Column(name = "section_slug")
    public @Nullable String sectionSlug;

    public String lang;

    /** The article's publication time, or its creation while it has none. */
    @Column(name = "listed_at")
    public Instant listedAt;

    /** Whether the article is public: quotes of drafts and of what was taken back are not listed. */
    public boolean published;

    /** The article was deleted. */
    public boolean gone;

    /** What extraction proposed before a person moved the span; null while the span is its own. */
    @Column(name = "proposed_text")
    public @Nullable String proposedText;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    public int version = 1;

    public Span span() {
        return new Span(start, end);
    }

    /** The quoted stretches, at least one. */
    public List<Span> segments() {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < segments.length; i += 2) {
            spans.add(new Span(segments[i], segments[i + 1]));
        }
        return spans;
    }

    /** Every place this quote names, in a fixed order: span, segments, speaker if any, cue if any. */
    public List<Span> places() {
        List<Span> places = new ArrayList<>();
        places.add(span());
        places.addAll(segments());
        if (speakerStart != null && speakerEnd != null) {
            places.add(new Span(speakerStart, speakerEnd));
        }
        if (cueStart != null && cueEnd != null) {
            places.add(new Span(cueStart, cueEnd));
        }
        return places;
    }

    /** {@link #places()} in the unit asked for. */
    public List<Span> places(OffsetUnit unit) {
        if (unit == OffsetUnit.UTF16 || codePoints == null) {
            return places();
        }
        List<Span> places = new ArrayList<>();
        for (int i = 0; i < codePoints.length; i += 2) {
            places.add(new Span(codePoints[i], codePoints[i + 1]));
        }
        return places;
    }
}
