package dev.verbatim.article;

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
        return articles.visible(id, seesDrafts());
    }

    /** The same with its words. */
    WholeArticle whole(String id) {
        return articles.visibleWhole(id, seesDrafts());
    }

    /** Whether the caller may see what is not published yet. */
    public boolean seesDrafts() {
        return caller.hasRole("ingest") || caller.hasRole("editor");
    }

    boolean isAnonymous() {
        return caller.isAnonymous();
    }
}
