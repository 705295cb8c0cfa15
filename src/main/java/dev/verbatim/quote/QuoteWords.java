package dev.verbatim.quote;

import dev.verbatim.entity.StandingIds;
import dev.verbatim.http.DateField;
import dev.verbatim.http.Enums;
import dev.verbatim.index.DocumentType;
import dev.verbatim.index.IndexQuery;
import java.util.List;
import java.util.Set;

/** A filter with {@code q} as a question to the index, which answers all of it: see package {@code index} for why. */
final class QuoteWords {

    private QuoteWords() {}

    static IndexQuery query(QuoteFilter filter, StandingIds standing) {
        IndexQuery query = IndexQuery.of(Set.of(DocumentType.QUOTE), String.valueOf(filter.q))
                .anyOf("speaker", standing.of(filter.speaker))
                .anyOf("about", standing.of(filter.about))
                .is("article", filter.article)
                .anyOf("source", filter.source)
                .anyOf("section", filter.section)
                .anyOf("tag", filter.tag)
                .is("kind", filter.kind == null ? null : Enums.write(filter.kind))
                .is("statement", filter.statement)
                .is("review", filter.review == null ? null : Enums.write(filter.review))
                .languages(filter.lang)
                .between(filter.dateField == DateField.UPDATED ? "updated" : "published", filter.from, filter.to);
        if (filter.review == null) {
            query.noneOf("review", List.of(Enums.write(ReviewState.REJECTED)));
        }
        if (filter.minConfidence != null) {
            query.range("confidence", Math.round(filter.minConfidence * IndexQuery.FRACTION), Long.MAX_VALUE);
        }
        return switch (filter.sort) {
            case NEWEST -> query.order("published", true);
            case OLDEST -> query.order("published", false);
            case SUREST -> query.order("confidence", true);
            case LEAST_SURE -> query.order("confidence", false);
            case RELEVANCE -> query;
        };
    }
}
