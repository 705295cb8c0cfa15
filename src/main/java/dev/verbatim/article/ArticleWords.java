package dev.verbatim.article;

import dev.verbatim.entity.StandingIds;
import dev.verbatim.http.DateField;
import dev.verbatim.http.Enums;
import dev.verbatim.http.ProblemException;
import dev.verbatim.index.DocumentType;
import dev.verbatim.index.IndexQuery;
import java.util.List;
import java.util.Set;

/** A filter with {@code q} as a question to the index, which answers all of it: see package {@code index} for why. */
final class ArticleWords {

    private ArticleWords() {}

    static IndexQuery query(ArticleFilter filter, StandingIds standing) {
        IndexQuery query = IndexQuery.of(Set.of(DocumentType.ARTICLE), String.valueOf(filter.q))
                .anyOf("status", statuses(filter))
                .anyOf("id", filter.ids)
                .anyOf("source", filter.source)
                .anyOf("section", filter.section)
                .anyOf("tag", filter.tag)
                .anyOf("author", filter.author)
                .anyOf("entity", standing.of(filter.entity))
                .all("entity", standing.of(filter.entityAll))
                .anyOf("speaker", standing.of(filter.speaker))
                .is("externalId", filter.externalId)
                .languages(filter.lang)
                .between(filter.dateField == DateField.UPDATED ? "updated" : "published", filter.from, filter.to);
        return switch (filter.sort) {
            case NEWEST -> query.order("published", true);
            case OLDEST -> query.order("published", false);
            case LAST_UPDATED -> query.order("updated", true);
            case FIRST_UPDATED -> query.order("updated", false);
            case RELEVANCE -> query;
        };
    }

    private static List<String> statuses(ArticleFilter filter) {
        if (filter.status == ArticleStatus.DRAFT || filter.status == ArticleStatus.DELETED) {
            throw ProblemException.parameter("q", "searches what is public: leave out status");
        }
        if (filter.status != null) {
            return List.of(Enums.write(filter.status));
        }
        String published = Enums.write(ArticleStatus.PUBLISHED);
        return filter.ids.isEmpty() ? List.of(published) : List.of(published, Enums.write(ArticleStatus.RETRACTED));
    }
}
