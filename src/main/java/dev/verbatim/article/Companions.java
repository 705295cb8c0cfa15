package dev.verbatim.article;

import dev.verbatim.entity.EntityView;
import dev.verbatim.entity.MentionView;
import dev.verbatim.quote.QuoteView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comes along with a page of articles. By article id; null for what was not asked for, which JSON leaves out. */
record Companions(
        Set<Include> asked,
        Map<String, List<QuoteView>> quotes,
        Map<String, List<EntityView>> entities,
        Map<String, List<MentionView>> mentions,
        Map<String, Body> bodies) {

    @Nullable
    List<QuoteView> quotes(String articleId) {
        return asked.contains(Include.QUOTES) ? quotes.getOrDefault(articleId, List.of()) : null;
    }

    @Nullable
    List<EntityView> entities(String articleId) {
        return asked.contains(Include.ENTITIES) ? entities.getOrDefault(articleId, List.of()) : null;
    }

    @Nullable
    List<MentionView> mentions(String articleId) {
        return asked.contains(Include.MENTIONS) ? mentions.getOrDefault(articleId, List.of()) : null;
    }

    @Nullable
    Body body(String articleId) {
        return asked.contains(Include.BODY) ? bodies.get(articleId) : null;
    }
}
