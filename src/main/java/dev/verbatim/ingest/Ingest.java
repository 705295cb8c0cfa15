package dev.verbatim.ingest;

import dev.verbatim.annotate.Annotations;
import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleView;
import dev.verbatim.article.ArticleViews;
import dev.verbatim.article.Articles;
import dev.verbatim.http.ProblemException;
import dev.verbatim.taxonomy.Sources;
import dev.verbatim.text.OffsetUnit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes articles in: prepares and annotates outside any transaction, then stores all or nothing. */
@ApplicationScoped
public class Ingest {

    private final Sources sources;
    private final Articles articles;
    private final ArticleViews views;
    private final Extractor extractor;
    private final ArticleStore store;

    Ingest(Sources sources, Articles articles, ArticleViews views, Extractor extractor, ArticleStore store) {
        this.sources = sources;
        this.articles = articles;
        this.views = views;
        this.extractor = extractor;
        this.store = store;
    }

    /** What became of a draft. */
    public record Outcome(ArticleView article, boolean created) {}

    /**
     * Adds the article that the source calls {@code externalId}, or replaces it when the draft differs. Problems: 404
     * for an unknown source, 422 for a draft that names another source or external id, 503 while models are loading.
     */
    public Outcome put(String sourceId, String externalId, ArticleDraft draft) {
        checkSame("#/sourceId", sourceId, draft.sourceId());
        checkSame("#/externalId", externalId, draft.externalId());
        ItemKey key = new ItemKey(sourceId, externalId);
        Submission submission = Submission.of(draft);
        Optional<Article> present = present(key);
        if (present.isPresent() && Arrays.equals(present.get().contentHash, submission.contentHash())) {
            return new Outcome(view(present.get().id), false);
        }
        Annotations annotations = extractor.annotate(submission.body().text(), submission.lang());
        ArticleStore.Stored stored = store.put(key, submission, annotations, extractor.name());
        return new Outcome(view(stored.articleId()), stored.created());
    }

    private Optional<Article> present(ItemKey key) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            if (sources.findByIdOptional(key.sourceId()).isEmpty()) {
                throw ProblemException.notFound("source", key.sourceId());
            }
            return articles.ofSupplier(key.sourceId(), key.externalId());
        });
    }

    private ArticleView view(String id) {
        return views.whole(articles.read(id).orElseThrow(), List.of(), OffsetUnit.UTF16);
    }

    private static void checkSame(String pointer, String inPath, @org.jspecify.annotations.Nullable String inBody) {
        if (inBody != null && !inBody.equals(inPath)) {
            throw ProblemException.body(pointer, "The body names another one than the address does.");
        }
    }
}
