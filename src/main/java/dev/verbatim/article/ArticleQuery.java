package dev.verbatim.article;

import dev.verbatim.entity.StandingIds;
import dev.verbatim.http.DateField;
import dev.verbatim.http.LanguageRange;
import dev.verbatim.http.ListQuery;
import dev.verbatim.http.SortKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a filter into one keyset query.
 *
 * <p>Where exactly one entity, speaker, tag or author is asked for, the query starts from that one's link rows, which
 * have an index with either order, such as {@code (entity_id, listed_at, article_id)}: it reads one page of the index,
 * however many articles the entity is in. Starting from the articles would read past all articles of others (a rare
 * entity), or sort all of its own (a frequent one). A few are asked for one by one. What is not published is rarer
 * still, and has an index of its own.
 */
final class ArticleQuery {

    private final ArticleFilter filter;
    private final List<Link> links = new ArrayList<>();

    /** {@code standing} knows every entity id of the filter. */
    ArticleQuery(ArticleFilter filter, StandingIds standing) {
        this.filter = filter;
        link("speaker", "ArticleEntity", "entityId", " and %s.speaks = true", standing.of(filter.speaker));
        link("entity", "ArticleEntity", "entityId", "", standing.of(filter.entity));
        standing.of(filter.entityAll)
                .forEach(id -> link("all" + links.size(), "ArticleEntity", "entityId", "", List.of(id)));
        link("tag", "ArticleTerm", "slug", " and %s.kind = TAG", filter.tag);
        link("author", "ArticleTerm", "slug", " and %s.kind = AUTHOR", filter.author);
    }

    /** Rows that tie articles to something: {@code column} is one of {@code values}, and {@code more} holds. */
    private record Link(String name, String rows, String column, String more, List<String> values) {

        String drives() {
            return "l." + column + " = :" + name + more.formatted("l");
        }

        String exists() {
            return "exists (select 1 from %s %s where %s.articleId = a.id and %s.%s in :%s%s)"
                    .formatted(rows, name, name, name, column, name, more.formatted(name));
        }
    }

    /** All entity ids that a filter names. */
    static List<String> entityIds(ArticleFilter filter) {
        List<String> ids = new ArrayList<>(filter.entity);
        ids.addAll(filter.entityAll);
        ids.addAll(filter.speaker);
        return ids;
    }

    private void link(String name, String rows, String column, String more, List<String> values) {
        if (!values.isEmpty()) {
            links.add(new Link(name, rows, column, more, List.copyOf(values)));
        }
    }

    /** The list in the order asked for. */
    ListQuery<Article> ordered() {
        boolean common = filter.status == null || filter.status == ArticleStatus.PUBLISHED;
        @Nullable
        Link driver = common
                ? links.stream()
                        .filter(l -> l.values().size() <= ListQuery.MOST_PARTS)
                        .min(Comparator.comparingInt(l -> l.values().size()))
                        .orElse(null)
                : null;
        if (driver == null) {
            return ordered(conditions(null, ""), filter.sort.keys());
        }
        List<ListQuery<Article>> parts = driver.values().stream()
                .map(value -> ordered(conditions(driver, value), filter.sort.linkKeys()))
                .toList();
        return parts.size() == 1
                ? parts.get(0)
                : ordered(conditions(null, ""), filter.sort.keys()).inParts(parts);
    }

    private ListQuery<Article> ordered(ListQuery<Article> query, List<SortKey<Article>> keys) {
        return query.order(filter.sort.descending, keys);
    }

    /** The same articles in no order. */
    ListQuery<Article> unordered() {
        return conditions(null, "");
    }

    private ListQuery<Article> conditions(@Nullable Link driver, String value) {
        ListQuery<Article> query = driver == null
                ? ListQuery.of(Article.class, "Article a join fetch a.source")
                : ListQuery.of(
                                Article.class,
                                "a",
                                driver.rows() + " l join Article a on a.id = l.articleId join fetch a.source")
                        .where(driver.drives(), driver.name(), value);
        links.stream().filter(l -> l != driver).forEach(l -> query.where(l.exists(), l.name(), l.values()));
        String date =
                (driver == null ? "a." : "l.") + (filter.dateField == DateField.UPDATED ? "updatedAt" : "listedAt");
        query.where("a.status in :status", "status", statuses())
                .where("a.source.id in :source", "source", filter.source)
                .where("a.sectionSlug in :section", "section", filter.section)
                .where("a.externalId = :externalId", "externalId", filter.externalId)
                .where(date + " >= :from", "from", filter.from)
                .where(date + " < :to", "to", filter.to);
        return LanguageRange.add(query, "a.lang", filter.lang);
    }

    /** Who asks for ids gets what is public, also what was taken back: it says so itself. */
    private List<ArticleStatus> statuses() {
        if (filter.status != null) {
            return List.of(filter.status);
        }
        return filter.ids.isEmpty()
                ? List.of(ArticleStatus.PUBLISHED)
                : List.of(ArticleStatus.PUBLISHED, ArticleStatus.RETRACTED);
    }
}
