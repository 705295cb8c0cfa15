package dev.verbatim.article;

import dev.verbatim.change.ChangeEvent;
import dev.verbatim.change.ChangeKind;
import dev.verbatim.taxonomy.SourceUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/** Articles show the name of their source. */
@ApplicationScoped
class SourceOfArticles implements SourceUse {

    private final EntityManager database;

    SourceOfArticles(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<ChangeEvent> showing(String sourceId) {
        List<ChangeEvent> events = new ArrayList<>();
        for (Object[] row : database.createQuery(
                        "select a.id, a.version from Article a where a.source.id = :source and a.status = PUBLISHED"
                                + " order by a.id",
                        Object[].class)
                .setParameter("source", sourceId)
                .getResultList()) {
            events.add(ChangeEvent.of(ChangeKind.ARTICLE_UPDATED, (String) row[0], (int) row[1]));
        }
        return events;
    }
}
