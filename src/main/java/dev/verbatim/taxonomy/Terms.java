package dev.verbatim.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;

/** Sections, tags and authors in the database. */
@ApplicationScoped
public class Terms {

    private final EntityManager database;

    Terms(EntityManager database) {
        this.database = database;
    }

    /** Makes sure that the terms exist; the name first used stays. Sorted, so that two writers cannot deadlock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ensure(TermKind kind, Collection<TermRef> terms) {
        terms.stream()
                .sorted(Comparator.comparing(TermRef::slug))
                .forEach(term -> database.createNativeQuery(
                                "insert into term (kind, slug, name) values (?1, ?2, ?3) on conflict do nothing")
                        .setParameter(1, kind.name())
                        .setParameter(2, term.slug())
                        .setParameter(3, term.name())
                        .executeUpdate());
    }
}
