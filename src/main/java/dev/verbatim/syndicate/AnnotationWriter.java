package dev.verbatim.syndicate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.article.ArticleView;
import dev.verbatim.entity.EntityRef;
import dev.verbatim.entity.MentionView;
import dev.verbatim.entity.SpanView;
import dev.verbatim.quote.QuoteView;
import java.util.List;
import java.util.Objects;

/**
 * Quotes and mentions of an article as W3C Web Annotations on one immutable version of its text. Positions are code
 * points, as the model demands.
 */
final class AnnotationWriter {

    private static final int CONTEXT = 32;

    private final ObjectMapper json = new ObjectMapper();

    /** The article must have come with quotes and mentions, offsets in code points. */
    ObjectNode write(ArticleView article) {
        ObjectNode root = json.createObjectNode();
        root.put("@context", "http://www.w3.org/ns/anno.jsonld");
        root.put("id", article.href() + "/annotations");
        root.put("type", "AnnotationCollection");
        root.put("label", article.title());
        List<QuoteView> quotes = Objects.requireNonNullElse(article.quotes(), List.of());
        List<MentionView> mentions = Objects.requireNonNullElse(article.mentions(), List.of());
        root.put("total", quotes.size() + mentions.size());
        ObjectNode first = root.putObject("first");
        first.put("id", article.href() + "/annotations#first");
        first.put("type", "AnnotationPage");
        first.put("startIndex", 0);
        ArrayNode items = first.putArray("items");
        String source = article.href() + "/versions/" + article.version();
        quotes.forEach(quote -> write(quote, source, items.addObject()));
        mentions.forEach(mention -> write(mention, article, source, items.addObject()));
        return root;
    }

    private static void write(QuoteView quote, String source, ObjectNode annotation) {
        annotation.put("id", quote.href());
        annotation.put("type", "Annotation");
        annotation.put("motivation", "identifying");
        if (quote.speaker().entity() != null) {
            identify(quote.speaker().entity(), annotation);
        }
        ArrayNode selectors = target(source, annotation);
        selectors
                .addObject()
                .put("type", "TextQuoteSelector")
                .put("exact", quote.selector().exact())
                .put("prefix", quote.selector().prefix())
                .put("suffix", quote.selector().suffix());
        position(quote.span(), selectors);
    }

    private static void write(MentionView mention, ArticleView article, String source, ObjectNode annotation) {
        annotation.put("id", article.href() + "/mentions#" + mention.id());
        annotation.put("type", "Annotation");
        annotation.put("motivation", "linking");
        if (mention.entity() != null) {
            identify(mention.entity(), annotation);
        }
        String text = article.body().text();
        int start = text.offsetByCodePoints(0, mention.span().start());
        int end = text.offsetByCodePoints(
                start, mention.span().end() - mention.span().start());
        ArrayNode selectors = target(source, annotation);
        selectors
                .addObject()
                .put("type", "TextQuoteSelector")
                .put("exact", text.substring(start, end))
                .put("prefix", text.substring(Math.max(0, start - CONTEXT), start))
                .put("suffix", text.substring(end, Math.min(text.length(), end + CONTEXT)));
        position(mention.span(), selectors);
    }

    private static void identify(EntityRef entity, ObjectNode annotation) {
        annotation
                .putObject("body")
                .put("type", "SpecificResource")
                .put("purpose", "identifying")
                .put("source", entity.href());
    }

    private static ArrayNode target(String source, ObjectNode annotation) {
        ObjectNode target = annotation.putObject("target");
        target.put("source", source);
        return target.putArray("selector");
    }

    private static void position(SpanView span, ArrayNode selectors) {
        selectors
                .addObject()
                .put("type", "TextPositionSelector")
                .put("start", span.start())
                .put("end", span.end());
    }
}
