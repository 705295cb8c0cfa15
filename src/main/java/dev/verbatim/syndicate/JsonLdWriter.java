package dev.verbatim.syndicate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.article.ArticleView;
import dev.verbatim.entity.EntityRef;
import dev.verbatim.entity.EntityType;
import dev.verbatim.entity.EntityView;
import dev.verbatim.quote.QuoteView;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An article as schema.org JSON-LD: {@code NewsArticle} with its {@code Quotation}s and what it mentions. */
final class JsonLdWriter {

    private static final Map<EntityType, String> TYPES = Map.of(
            EntityType.PERSON, "Person",
            EntityType.ORGANISATION, "Organization",
            EntityType.PLACE, "Place",
            EntityType.EVENT, "Event",
            EntityType.OTHER, "Thing");

    private final ObjectMapper json = new ObjectMapper();

    /** The article must have come with quotes and entities. */
    ObjectNode write(ArticleView article) {
        ObjectNode root = json.createObjectNode();
        root.put("@context", "https://schema.org");
        root.put("@type", "NewsArticle");
        root.put("@id", article.href());
        root.put("headline", article.title());
        if (article.standfirst() != null) {
            root.put("description", article.standfirst());
        }
        root.put("url", article.webUrl() == null ? article.href() : article.webUrl());
        root.put("inLanguage", article.lang());
        if (article.publishedAt() != null) {
            root.put("datePublished", article.publishedAt().toString());
        }
        root.put("dateModified", article.updatedAt().toString());
        root.put("version", String.valueOf(article.version()));
        root.put("wordCount", article.body().wordCount());
        root.put("articleBody", article.body().text());
        if (article.section() != null) {
            root.put("articleSection", article.section().name());
        }
        ArrayNode keywords = root.putArray("keywords");
        article.tags().forEach(tag -> keywords.add(tag.name()));
        ArrayNode authors = root.putArray("author");
        article.authors()
                .forEach(author -> authors.addObject().put("@type", "Person").put("name", author.name()));
        root.putObject("publisher")
                .put("@type", "Organization")
                .put("name", article.source().name());
        ArrayNode parts = root.putArray("hasPart");
        Objects.requireNonNullElse(article.quotes(), List.<QuoteView>of())
                .forEach(quote -> write(quote, article, parts.addObject()));
        ArrayNode mentions = root.putArray("mentions");
        Objects.requireNonNullElse(article.entities(), List.<EntityView>of())
                .forEach(entity -> write(entity, mentions.addObject()));
        return root;
    }

    private static void write(QuoteView quote, ArticleView article, ObjectNode part) {
        part.put("@type", "Quotation");
        part.put("@id", quote.href());
        part.put("text", quote.text());
        if (quote.speaker().entity() != null) {
            write(quote.speaker().entity(), part.putObject("spokenByCharacter"));
        }
        part.putObject("isPartOf").put("@type", "NewsArticle").put("@id", article.href());
        ArrayNode about = part.putArray("about");
        quote.about().forEach(a -> write(a.entity(), about.addObject()));
    }

    private static void write(EntityRef entity, ObjectNode node) {
        node.put("@type", TYPES.get(entity.type()));
        node.put("@id", entity.href());
        node.put("name", entity.name());
    }

    private static void write(EntityView entity, ObjectNode node) {
        node.put("@type", TYPES.get(entity.type()));
        node.put("@id", entity.href());
        node.put("name", entity.name());
        if (!entity.sameAs().isEmpty()) {
            ArrayNode sameAs = node.putArray("sameAs");
            entity.sameAs().forEach(sameAs::add);
        }
    }
}
