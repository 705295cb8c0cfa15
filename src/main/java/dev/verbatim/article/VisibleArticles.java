package dev.verbatim.article;

import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Articles as far as the caller may see them: drafts only with a key that may write. */
@ApplicationScoped
public class VisibleArticles {

    private final Articles articles;
    private final SecurityIdentity caller;

    VisibleArticles(Articles articles, SecurityIdentity caller) {
        this.articles = articles;
        this.caller = caller;
    }

    /** The article; 404 when there is none for this caller, 410 when it was deleted. */
    public Article get(String id) {
        Article article = articles.read(id).orElseThrow(() -> ProblemException.notFound("article", id));
        if (article.status == ArticleStatus.DELETED) {
            throw gone(id);
        }
        if (!article.isPublic() && !seesDrafts()) {
            throw ProblemException.notFound("article", id);
        }
        return article;
    }

    /** Whether the caller may see what is not published yet. */
    public boolean seesDrafts() {
        return caller.hasRole("ingest") || caller.hasRole("editor");
    }

    boolean isAnonymous() {
        return caller.isAnonymous();
    }

    /** The problem that answers for a deleted article. */
    public static ProblemException gone(String id) {
        return ProblemException.of(ProblemType.GONE, "The article " + id + " was deleted.");
    }
}
