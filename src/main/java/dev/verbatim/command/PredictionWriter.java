package dev.verbatim.command;

import dev.verbatim.annotate.Annotations;
import dev.verbatim.annotate.Attribution;
import dev.verbatim.annotate.Mention;
import dev.verbatim.annotate.Quotation;
import dev.verbatim.annotate.Referent;
import dev.verbatim.command.Prediction.Entity;
import dev.verbatim.command.Prediction.Quote;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Writes annotations down in the scorers' vocabulary and offsets. */
final class PredictionWriter {

    private final String text;
    private final CodePoints codePoints;
    private final Annotations annotations;

    PredictionWriter(String text, Annotations annotations) {
        this.text = text;
        this.codePoints = CodePoints.of(text);
        this.annotations = annotations;
    }

    /** The line for a document. */
    Prediction of(String docId) {
        List<Quote> quotes = new ArrayList<>();
        for (Quotation quotation : annotations.quotations()) {
            if (quotation.parent() == Referent.NONE) {
                quotation.segments().forEach(segment -> quotes.add(quote(quotation, segment)));
            }
        }
        List<Entity> entities = new ArrayList<>();
        for (Mention mention : annotations.mentions()) {
            if (mention.kind() == Mention.Kind.NAME && mention.referent() != Referent.NONE) {
                entities.add(entity(mention));
            }
        }
        return new Prediction(docId, text, quotes, entities);
    }

    private Quote quote(Quotation quotation, Span segment) {
        Attribution speaker = quotation.speaker();
        Span mention = speaker.mention() == null ? null : speaker.mention().span();
        return new Quote(
                at(segment.start()),
                at(segment.end()),
                segment.of(text),
                kind(quotation.kind()),
                mention == null ? null : mention.of(text),
                mention == null ? null : at(mention.start()),
                mention == null ? null : at(mention.end()),
                speaker.referent() == Referent.NONE
                        ? null
                        : annotations.referents().get(speaker.referent()).name(),
                speaker.cue() == null ? null : speaker.cue().span().of(text),
                Math.round(speaker.confidence() * 1000) / 1000.0,
                quotation.explanation().rule());
    }

    private Entity entity(Mention mention) {
        Referent referent = annotations.referents().get(mention.referent());
        Span span = mention.span();
        return new Entity(at(span.start()), at(span.end()), type(referent.type()), span.of(text), referent.name());
    }

    private int at(int offset) {
        return codePoints.fromUtf16(offset);
    }

    private static String kind(Quotation.Kind kind) {
        return switch (kind) {
            case DIRECT -> "direct";
            case PARTIAL -> "mixed";
            case INDIRECT -> "indirect";
        };
    }

    private static String type(Referent.Type type) {
        return switch (type) {
            case PERSON -> "PER";
            case ORGANISATION -> "ORG";
            case PLACE -> "LOC";
            case EVENT -> "EVENT";
            case OTHER -> "MISC";
        };
    }
}
