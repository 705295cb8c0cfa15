package dev.verbatim.entity;

import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.StatelessSession;

/**
 * Whether an article may be read, for the sub-resources {@code /articles/{id}/...} of packages that do not know the
 * article package. Asks the table, because packages point downward only.
 */
@ApplicationScoped
public class ReadableArticles {

    private final StatelessSession reading;
    private final SecurityIdentity caller;

    ReadableArticles(StatelessSession reading, SecurityIdentity caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /** Problems: 404 for an article that is unknown, or a draft to a caller who may not write; 410 for a deleted one. */
    public void check(String articleId) {
        String status = reading.createNativeQuery("select status from article where id = :id", String.class)
                .setParameter("id", articleId)
                .uniqueResultOptional()
                .orElseThrow(() -> ProblemException.notFound("article", articleId));
        if (status.equals("DELETED")) {
            throw ProblemException.of(ProblemType.GONE, "The article " + articleId + " was deleted.");
        }
        if (status.equals("DRAFT") && !caller.hasRole("ingest") && !caller.hasRole("editor")) {
            throw ProblemException.notFound("article", articleId);
        }
    }
}
