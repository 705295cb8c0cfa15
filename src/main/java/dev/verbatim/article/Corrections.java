package dev.verbatim.article;

import dev.verbatim.http.Cursors;
import dev.verbatim.http.ListQuery;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.Slice;
import dev.verbatim.http.SortKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** The corrections in the database. */
@ApplicationScoped
public class Corrections implements PanacheRepositoryBase<Correction, String> {

    private static final List<SortKey<Correction>> BY_AGE = List.of(SortKey.text("c.id", c -> c.id));

    private final StatelessSession reading;
    private final Cursors cursors;

    Corrections(StatelessSession reading, Cursors cursors) {
        this.reading = reading;
        this.cursors = cursors;
    }

    Slice<Correction> page(String articleId, PageRequest page) {
        return ListQuery.of(Correction.class, "Correction c")
                .where("c.articleId = :article", "article", articleId)
                .order(false, BY_AGE)
                .fetch(reading, page, cursors);
    }

    /** All of one article, oldest first. */
    public List<CorrectionView> of(String articleId) {
        return reading
                .createSelectionQuery("from Correction c where c.articleId = :article order by c.id", Correction.class)
                .setParameter("article", articleId)
                .setMaxResults(1000)
                .getResultList()
                .stream()
                .map(CorrectionView::of)
                .toList();
    }

    public Optional<CorrectionView> read(String id) {
        return Optional.ofNullable(reading.get(Correction.class, id)).map(CorrectionView::of);
    }
}
