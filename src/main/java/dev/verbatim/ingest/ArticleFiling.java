package dev.verbatim.ingest;

import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleStatus;
import dev.verbatim.taxonomy.TermKind;
import dev.verbatim.taxonomy.TermRef;
import dev.verbatim.taxonomy.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Files an article under its section, tags, authors and source, and keeps how many public articles each has. */
@ApplicationScoped
class ArticleFiling {

    private final EntityManager database;
    private final Terms terms;

    ArticleFiling(EntityManager database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    /** Where a public article counts: its source, and its terms as {@code KIND/slug}. Empty while it is not public. */
    record Places(Set<String> terms, Set<String> sources) {

        static final Places NONE = new Places(Set.of(), Set.of());
    }

    /** Where the article counts as it stands in memory. */
    static Places places(Article article) {
        if (article.status != ArticleStatus.PUBLISHED) {
            return Places.NONE;
        }
        Set<String> slugs = new TreeSet<>();
        if (article.section() != null) {
            slugs.add(TermKind.SECTION + "/" + article.section().slug());
        }
        article.tags.forEach(t -> slugs.add(TermKind.TAG + "/" + t.slug()));
        article.authors.forEach(t -> slugs.add(TermKind.AUTHOR + "/" + t.slug()));
        return new Places(slugs, Set.of(article.source.id));
    }

    /** Makes the terms and writes the rows that join them with the article. */
    void file(Article article) {
        database.flush();
        database.createNativeQuery("delete from article_term where article_id = ?1")
                .setParameter(1, article.id)
                .executeUpdate();
        if (article.section() != null) {
            file(article, TermKind.SECTION, List.of(article.section()));
        }
        file(article, TermKind.TAG, article.tags);
        file(article, TermKind.AUTHOR, article.authors);
    }

    private void file(Article article, TermKind kind, List<TermRef> refs) {
        terms.ensure(kind, refs);
        refs.stream()
                .map(TermRef::slug)
                .distinct()
                .forEach(slug -> database.createNativeQuery(
                                "insert into article_term (article_id, kind, slug, listed_at) values (?1, ?2, ?3, ?4)")
                        .setParameter(1, article.id)
                        .setParameter(2, kind.name())
                        .setParameter(3, slug)
                        .setParameter(4, article.listedAt)
                        .executeUpdate());
    }

    /** Moves the counters; call after {@code ChangeLog.lock}. */
    void count(Places before, Places after) {
        difference(before.terms(), after.terms())
                .forEach((term, by) -> database.createNativeQuery(
                                "update term set article_count = article_count + ?2 where kind = ?3 and slug = ?1")
                        .setParameter(1, term.substring(term.indexOf('/') + 1))
                        .setParameter(2, by)
                        .setParameter(3, term.substring(0, term.indexOf('/')))
                        .executeUpdate());
        difference(before.sources(), after.sources())
                .forEach((source, by) -> database.createNativeQuery(
                                "update source set article_count = article_count + ?2 where id = ?1")
                        .setParameter(1, source)
                        .setParameter(2, by)
                        .executeUpdate());
    }

    private static TreeMap<String, Integer> difference(Set<String> before, Set<String> after) {
        TreeMap<String, Integer> difference = new TreeMap<>();
        after.forEach(p -> difference.merge(p, 1, Integer::sum));
        before.forEach(p -> difference.merge(p, -1, Integer::sum));
        difference.values().removeIf(by -> by == 0);
        return difference;
    }
}
