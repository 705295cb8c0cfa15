package dev.verbatim.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Reads the log. */
@ApplicationScoped
public class Changes {

    private final StatelessSession database;

    Changes(StatelessSession database) {
        this.database = database;
    }

    /** Changes after {@code since}, oldest first, at most {@code max}; all resource types when none is named. */
    List<Change> after(long since, List<ResourceType> types, int max) {
        String ofTypes = types.isEmpty() ? "" : " and c.resourceType in :types";
        SelectionQuery<Change> query = database.createSelectionQuery(
                        "from Change c where c.seq > :since" + ofTypes + " order by c.seq", Change.class)
                .setParameter("since", since)
                .setMaxResults(max);
        if (!types.isEmpty()) {
            query.setParameter("types", types);
        }
        return query.getResultList();
    }

    /** The newest committed position, 0 while the log is empty. */
    public long head() {
        return database.createSelectionQuery("select coalesce(max(c.seq), 0) from Change c", Long.class)
                .getSingleResult();
    }

    /** The oldest position kept, 0 while the log is empty. */
    long oldest() {
        return database.createSelectionQuery("select coalesce(min(c.seq), 0) from Change c", Long.class)
                .getSingleResult();
    }
}
