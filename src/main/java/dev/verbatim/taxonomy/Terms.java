package dev.verbatim.taxonomy;

import dev.verbatim.http.Cursors;
import dev.verbatim.http.ListQuery;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.Slice;
import dev.verbatim.http.SortKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** Sections, tags and authors in the database. */
@ApplicationScoped
public class Terms {

    private static final List<SortKey<Term>> BY_SLUG = List.of(SortKey.text("t.slug", t -> t.slug));

    private final EntityManager database;
    private final StatelessSession reading;
    private final Cursors cursors;

    Terms(EntityManager database, StatelessSession reading, Cursors cursors) {
        this.database = database;
        this.reading = reading;
        this.cursors = cursors;
    }

    /** Words of a slug are what a name is, folded: so {@code q} needs no other column. */
    Slice<Term> page(TermKind kind, TermFilter filter, PageRequest page) {
        String prefix = filter.q == null ? "" : TermRef.slug(filter.q);
        return ListQuery.of(Term.class, "Term t")
                .where("t.kind = :kind", "kind", kind)
                .where("concat('-', t.slug) like :q", "q", prefix.isEmpty() ? null : "%-" + prefix + "%")
                .order(false, BY_SLUG)
                .fetch(reading, page, cursors);
    }

    Optional<Term> read(TermKind kind, String slug) {
        return Optional.ofNullable(reading.get(Term.class, new Term.Key(kind, slug)));
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
