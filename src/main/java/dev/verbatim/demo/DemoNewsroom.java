package dev.verbatim.demo;

import dev.verbatim.article.Article;
import dev.verbatim.article.Articles;
import dev.verbatim.article.CorrectionKind;
import dev.verbatim.http.IfMatch;
import dev.verbatim.http.ProblemException;
import dev.verbatim.ingest.ArticleDraft;
import dev.verbatim.ingest.CorrectionDraft;
import dev.verbatim.ingest.Ingest;
import dev.verbatim.taxonomy.Source;
import dev.verbatim.taxonomy.SourceDraft;
import dev.verbatim.taxonomy.Sources;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Publishes, corrects and retracts as the demo's newspapers did, by the write path of everybody else. Each step is
 * taken only if it was not taken before.
 */
@ApplicationScoped
class DemoNewsroom {

    private final Sources sources;
    private final Articles articles;
    private final Ingest ingest;
    private final Map<String, String> sourceIds = new ConcurrentHashMap<>();

    DemoNewsroom(Sources sources, Articles articles, Ingest ingest) {
        this.sources = sources;
        this.articles = articles;
        this.ingest = ingest;
    }

    /** Sees to it that the newspapers exist. */
    void open() {
        DemoArticles.sources().forEach(source -> sourceIds.put(source.name(), sourceId(source)));
    }

    /** The article as it was first printed, then each of its notes, in order. Call {@link #open()} before. */
    void publish(DemoArticle article) {
        String sourceId = Objects.requireNonNull(sourceIds.get(article.source()), article.source());
        Optional<Article> present =
                QuarkusTransaction.requiringNew().call(() -> articles.ofSupplier(sourceId, article.externalId()));
        String id = present.map(a -> a.id)
                .orElseGet(() -> ingest.put(sourceId, article.externalId(), draft(article))
                        .article()
                        .id());
        article.notes().stream()
                .skip(present.map(a -> a.correctionCount).orElse(0))
                .forEach(note -> ingest.correct(id, IfMatch.of("*"), correction(note)));
    }

    private String sourceId(DemoSource source) {
        try {
            return sources.add(new SourceDraft(source.name(), source.homepage().toString())).id;
        } catch (ProblemException taken) {
            Source present = QuarkusTransaction.requiringNew()
                    .call(() -> sources.find("name", source.name()).singleResult());
            return present.id;
        }
    }

    private static CorrectionDraft correction(DemoNote note) {
        return new CorrectionDraft(CorrectionKind.valueOf(note.kind().name()), note.note(), note.newText());
    }

    private static ArticleDraft draft(DemoArticle article) {
        return new ArticleDraft(
                article.title(),
                article.standfirst(),
                article.text(),
                null,
                article.lang(),
                null,
                null,
                article.section(),
                article.tags(),
                article.authors(),
                article.webUrl() == null ? null : article.webUrl().toString(),
                article.publishedAt(),
                ArticleDraft.Status.PUBLISHED);
    }
}
