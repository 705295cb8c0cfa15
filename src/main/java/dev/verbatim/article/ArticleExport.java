package dev.verbatim.article;

import dev.verbatim.change.ExportSource;
import dev.verbatim.change.ExportType;
import dev.verbatim.text.OffsetUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All articles that {@code getArticle} shows to anybody. */
@ApplicationScoped
class ArticleExport implements ExportSource {

    private final Articles articles;
    private final ArticleViews views;

    ArticleExport(Articles articles, ArticleViews views) {
        this.articles = articles;
        this.views = views;
    }

    @Override
    public ExportType type() {
        return ExportType.ARTICLES;
    }

    @Override
    public Batch after(@Nullable String id, int max) {
        List<WholeArticle> rows = articles.publicAfter(id == null ? "" : id, max);
        return new Batch(
                rows.stream()
                        .map(a -> views.whole(a, List.of(), OffsetUnit.UTF16))
                        .toList(),
                rows.isEmpty() ? null : rows.get(rows.size() - 1).article().id);
    }
}
