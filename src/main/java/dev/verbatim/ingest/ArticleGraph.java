package dev.verbatim.ingest;

import dev.verbatim.annotate.Annotations;
import dev.verbatim.annotate.Referent;
import dev.verbatim.article.Article;
import dev.verbatim.change.ChangeEvent;
import dev.verbatim.entity.EntityResolver;
import dev.verbatim.entity.EntityType;
import dev.verbatim.entity.NameInText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Writes what was found in an article - entities, mentions, quotes, about - over what was there before. */
@ApplicationScoped
class ArticleGraph {

    private final EntityResolver resolver;
    private final MentionAnchor mentions;
    private final QuoteAnchor quotes;
    private final ArticleBooks books;

    ArticleGraph(EntityResolver resolver, MentionAnchor mentions, QuoteAnchor quotes, ArticleBooks books) {
        this.resolver = resolver;
        this.mentions = mentions;
        this.quotes = quotes;
        this.books = books;
    }

    /** Writes the rows and returns the events, entities first, so that a reader knows whom a quote names. */
    List<ChangeEvent> write(Article article, String text, Annotations found, ArticleBooks.Before before) {
        EntityResolver.Resolution resolution = resolver.resolve(
                found.referents().stream().map(ArticleGraph::name).toList(), article.listedAt);
        List<String> entityIds = resolution.entities().stream().map(e -> e.id).toList();
        AnnotatedText annotated = AnnotatedText.of(article, text, found, entityIds, before.text());
        mentions.write(annotated);
        List<ChangeEvent> quoteEvents = quotes.write(annotated);
        List<ChangeEvent> events = new ArrayList<>(books.close(article, before, resolution));
        events.addAll(quoteEvents);
        return events;
    }

    private static NameInText name(Referent referent) {
        return new NameInText(
                EntityType.valueOf(referent.type().name()),
                referent.name(),
                referent.aliases(),
                referent.description());
    }
}
