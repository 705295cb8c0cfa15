package dev.verbatim.article;

import dev.verbatim.change.ExportSource;
import dev.verbatim.change.ExportType;
import dev.verbatim.text.OffsetUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** All articles that {@code getArticle} shows to anybody. */
@ApplicationScoped
class ArticleExport implements ExportSource {

    private final StatelessSession reading;
    private final ArticleViews views;

    ArticleExport(StatelessSession reading, ArticleViews views) {
        this.reading = reading;
        this.views = views;
    }

    @Override
    public ExportType type() {
        return ExportType.ARTICLES;
    }

    @Override
    public Batch after(@Nullable String id, int max) {
        List<Article> rows = reading.createSelectionQuery(
                        "from Article a join fetch a.source where a.id > :after and a.status in :status order by a.id",
                        Article.class)
                .setParameter("after", id == null ? "" : id)
                .setParameter("status", List.of(ArticleStatus.PUBLISHED, ArticleStatus.RETRACTED))
                .setMaxResults(max)
                .getResultList();
        return new Batch(
                rows.stream()
                        .map(a -> views.whole(a, List.of(), OffsetUnit.UTF16))
                        .toList(),
                rows.isEmpty() ? null : rows.get(rows.size() - 1).id);
    }
}
