package dev.verbatim.syndicate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.article.ArticleStatus;
import dev.verbatim.article.ArticleView;
import dev.verbatim.entity.EntityType;
import dev.verbatim.entity.EntityView;
import dev.verbatim.taxonomy.TermRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** An article as IPTC ninjs 3.1. A retracted one is {@code canceled} and carries no words. */
final class NinjsWriter {

    private static final String STANDARD = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";

    private static final Map<EntityType, String> LISTS = Map.of(
            EntityType.PERSON, "people",
            EntityType.ORGANISATION, "organisations",
            EntityType.PLACE, "places",
            EntityType.EVENT, "events",
            EntityType.OTHER, "objects");

    private final ObjectMapper json = new ObjectMapper();

    /** The article must have come with entities. */
    ObjectNode write(ArticleView article) {
        boolean canceled = article.status() == ArticleStatus.RETRACTED;
        ObjectNode root = json.createObjectNode();
        root.putObject("standard").put("name", "ninjs").put("version", "3.1").put("schema", STANDARD);
        root.put("uri", article.href());
        root.put("type", "text");
        root.put("language", article.lang());
        root.put("version", String.valueOf(article.version()));
        root.put("versionCreated", article.updatedAt().toString());
        if (article.publishedAt() != null) {
            root.put("firstCreated", article.publishedAt().toString());
        }
        root.put("pubStatus", canceled ? "canceled" : "usable");
        if (article.rights().usageTerms() != null) {
            root.put("usageTerms", article.rights().usageTerms());
        }
        if (article.rights().copyrightNotice() != null) {
            root.put("copyrightNotice", article.rights().copyrightNotice());
        }
        ArrayNode sources = root.putArray("infoSources");
        sources.addObject().put("name", article.source().name()).put("role", "originator");
        if (article.externalId() != null) {
            root.putArray("altIds").addObject().put("role", "supplier").put("value", article.externalId());
        }
        root.putArray("headlines").addObject().put("role", "main").put("value", article.title());
        if (!canceled) {
            words(article, root);
            entities(article, root);
        }
        return root;
    }

    private static void words(ArticleView article, ObjectNode root) {
        if (article.standfirst() != null) {
            root.putArray("descriptions").addObject().put("role", "summary").put("value", article.standfirst());
        }
        ArrayNode bodies = root.putArray("bodies");
        bodies.addObject()
                .put("role", "main")
                .put("contentType", "text/plain")
                .put("charCount", article.body().text().length())
                .put("wordCount", article.body().wordCount())
                .put("value", article.body().text());
        bodies.addObject()
                .put("role", "main")
                .put("contentType", "text/html")
                .put("value", article.body().html());
        if (!article.authors().isEmpty()) {
            root.put("by", article.authors().stream().map(TermRef::name).collect(Collectors.joining(", ")));
        }
        if (article.section() != null) {
            root.putArray("subjects")
                    .addObject()
                    .put("name", article.section().name())
                    .put("rel", "section");
        }
    }

    private static void entities(ArticleView article, ObjectNode root) {
        for (EntityView entity : Objects.requireNonNullElse(article.entities(), List.<EntityView>of())) {
            ObjectNode node =
                    root.withArray(String.valueOf(LISTS.get(entity.type()))).addObject();
            node.put("name", entity.name());
            node.put("rel", "mentioned");
            node.put("uri", entity.href());
        }
    }
}
