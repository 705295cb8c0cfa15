package dev.verbatim.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleStatus;
import dev.verbatim.article.ArticleView;
import dev.verbatim.article.ArticleViews;
import dev.verbatim.article.Articles;
import dev.verbatim.article.CorrectionView;
import dev.verbatim.article.Corrections;
import dev.verbatim.http.IdempotentAttempt;
import dev.verbatim.http.IfMatch;
import dev.verbatim.http.ProblemException;
import dev.verbatim.taxonomy.Sources;
import dev.verbatim.text.OffsetUnit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes articles in and changes them: prepares and annotates outside any transaction, then stores all or nothing. */
@ApplicationScoped
public class Ingest {

    private final Sources sources;
    private final Articles articles;
    private final ArticleViews views;
    private final Extractor extractor;
    private final ArticleStore store;
    private final ArticleEdits edits;
    private final CorrectionStore correctionStore;
    private final Corrections corrections;
    private final IdempotentAttempt attempt;

    Ingest(
            Sources sources,
            Articles articles,
            ArticleViews views,
            Extractor extractor,
            ArticleStore store,
            ArticleEdits edits,
            CorrectionStore correctionStore,
            Corrections corrections,
            IdempotentAttempt attempt) {
        this.sources = sources;
        this.articles = articles;
        this.views = views;
        this.extractor = extractor;
        this.store = store;
        this.edits = edits;
        this.correctionStore = correctionStore;
        this.corrections = corrections;
        this.attempt = attempt;
    }

    /** What became of a draft. */
    public record Outcome(ArticleView article, ArticleStore.Result result) {

        public boolean created() {
            return result == ArticleStore.Result.CREATED;
        }
    }

    /**
     * Adds the article that the source calls {@code externalId}, or replaces it when the draft differs. Problems: 404
     * for an unknown source, 409 for an article that was retracted, 422 for a draft that names another source or external
     * id, 503 while models are loading.
     */
    public Outcome put(String sourceId, String externalId, ArticleDraft draft) {
        checkSame("#/sourceId", sourceId, draft.sourceId());
        checkSame("#/externalId", externalId, draft.externalId());
        ItemKey key = new ItemKey(sourceId, externalId);
        Submission submission = Submission.of(draft);
        Optional<Article> present = present(key);
        if (present.isPresent() && Arrays.equals(present.get().contentHash, submission.contentHash())) {
            return new Outcome(view(present.get().id), ArticleStore.Result.UNCHANGED);
        }
        ArticleStore.Extracted extracted = extract(submission.body(), submission.lang());
        ArticleStore.Stored stored = Retry.whenStale(() -> store.put(key, submission, extracted));
        return new Outcome(view(stored.articleId()), stored.result());
    }

    /** Adds an article. Problems: 409 for an external id that is taken, 422 for a source that is missing or unknown. */
    public ArticleView create(ArticleDraft draft) {
        if (attempt.earlier().isPresent()) {
            return view(attempt.earlier().get());
        }
        String sourceId = draft.sourceId();
        if (sourceId == null) {
            throw ProblemException.body("#/sourceId", "The source is required here.");
        }
        Submission submission = Submission.of(draft);
        if (!isKnown(sourceId)) {
            throw ProblemException.body("#/sourceId", "There is no source " + sourceId + ".");
        }
        ArticleStore.Extracted extracted = extract(submission.body(), submission.lang());
        Optional<String> externalId = Optional.ofNullable(draft.externalId());
        return view(Retry.whenStale(() -> store.create(sourceId, externalId, submission, extracted))
                .articleId());
    }

    /**
     * Takes an article of an import: by the supplier's id when it has one, else as a new one. {@code settle} runs in the
     * same transaction; when it says no, nothing is stored.
     */
    void take(ArticleDraft draft, Predicate<ArticleStore.Result> settle) {
        String sourceId = draft.sourceId();
        if (sourceId == null || !isKnown(sourceId)) {
            throw ProblemException.body("#/sourceId", "The source is missing or unknown.");
        }
        Submission submission = Submission.of(draft);
        Optional<String> externalId = Optional.ofNullable(draft.externalId());
        boolean unchanged = externalId
                .flatMap(id -> present(new ItemKey(sourceId, id)))
                .filter(a -> Arrays.equals(a.contentHash, submission.contentHash()))
                .isPresent();
        if (unchanged) {
            QuarkusTransaction.requiringNew().call(() -> settle.test(ArticleStore.Result.UNCHANGED));
            return;
        }
        ArticleStore.Extracted extracted = extract(submission.body(), submission.lang());
        Retry.whenStale(() -> QuarkusTransaction.requiringNew().run(() -> {
            ArticleStore.Stored stored = externalId.isPresent()
                    ? store.put(new ItemKey(sourceId, externalId.get()), submission, extracted)
                    : store.create(sourceId, Optional.empty(), submission, extracted);
            if (!settle.test(stored.result())) {
                QuarkusTransaction.setRollbackOnly();
            }
        }));
    }

    /** Changes what the patch names; see {@link ArticlePatch} for what can be patched. */
    public ArticleView patch(String articleId, IfMatch ifMatch, JsonNode changes) {
        Optional<ArticleStore.Extracted> again = articles.read(articleId)
                .filter(a -> a.status == ArticleStatus.RETRACTED)
                .map(a -> extract(BodyText.of(articles.text(a)), a.lang));
        Retry.whenStale(() -> edits.patch(articleId, ifMatch, changes, again));
        return view(articleId);
    }

    /** Adds a note for readers, with new words if the draft has any, or takes the article back. */
    public CorrectionView correct(String articleId, IfMatch ifMatch, CorrectionDraft draft) {
        String id = attempt.earlier().orElseGet(() -> {
            Optional<ArticleStore.Extracted> words = articles.read(articleId)
                    .filter(a -> draft.bodyText() != null)
                    .map(a -> extract(BodyText.ofText(String.valueOf(draft.bodyText())), a.lang));
            return Retry.whenStale(() -> correctionStore.add(articleId, ifMatch, draft, words));
        });
        return corrections.read(id).orElseThrow();
    }

    /** Deletes the article for good; its id answers 410 from now on. */
    public void delete(String articleId, IfMatch ifMatch) {
        edits.delete(articleId, ifMatch);
    }

    private ArticleStore.Extracted extract(BodyText body, String lang) {
        return new ArticleStore.Extracted(body, extractor.annotate(body.text(), lang), extractor.name());
    }

    private boolean isKnown(String sourceId) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> sources.findByIdOptional(sourceId).isPresent());
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
        return views.whole(articles.visibleWhole(id, true), List.of(), OffsetUnit.UTF16);
    }

    private static void checkSame(String pointer, String inPath, @Nullable String inBody) {
        if (inBody != null && !inBody.equals(inPath)) {
            throw ProblemException.body(pointer, "The body names another one than the address does.");
        }
    }
}
