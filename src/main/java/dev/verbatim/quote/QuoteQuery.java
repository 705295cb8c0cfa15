package dev.verbatim.quote;

import dev.verbatim.entity.StandingIds;
import dev.verbatim.http.DateField;
import dev.verbatim.http.LanguageRange;
import dev.verbatim.http.ListQuery;
import dev.verbatim.http.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Turns a filter into one keyset query, or a few.
 *
 * <p>A single {@code about} starts from its own rows, which have an index with either order, one also with the speaker in
 * it: "what A said about B" reads one page of an index. In order of publication, a single {@code tag} starts from the
 * tag's articles likewise. A few of either, or a few speakers, are asked for one by one. Everything else starts from the
 * quotes, what people have touched from its own index.
 */
final class QuoteQuery {

    private final QuoteFilter filter;
    private final List<String> speaker;
    private final List<String> about;

    /** Which rows a query starts from. */
    private enum Start {
        QUOTE("Quote q", "q"),
        ABOUT("QuoteAbout l join Quote q on q.id = l.quoteId", "l"),
        TAG("ArticleTerm l join Quote q on q.articleId = l.articleId", "l");

        final String from;
        final String alias;

        Start(String from, String alias) {
            this.from = from;
            this.alias = alias;
        }
    }

    /** One query: of whom, about whom, with which tag; where it starts from rows of one of them, that is a single one. */
    private record Part(Start start, List<String> speaker, List<String> about, List<String> tag) {}

    /** {@code standing} knows every entity id of the filter. */
    QuoteQuery(QuoteFilter filter, StandingIds standing) {
        this.filter = filter;
        speaker = standing.of(filter.speaker);
        about = standing.of(filter.about);
    }

    /** All entity ids that a filter names. */
    static List<String> entityIds(QuoteFilter filter) {
        List<String> ids = new ArrayList<>(filter.speaker);
        ids.addAll(filter.about);
        return ids;
    }

    /** Quotes that stand and whose article is public. */
    static ListQuery<Quote> standing(ListQuery<Quote> query) {
        return query.where("q.status = :active", "active", QuoteStatus.ACTIVE).where("q.published = true");
    }

    /** The list in the order asked for. */
    ListQuery<Quote> ordered() {
        List<Part> parts = parts();
        if (parts.size() == 1) {
            return query(parts.get(0));
        }
        ListQuery<Quote> whole = query(new Part(Start.QUOTE, speaker, about, filter.tag));
        return whole.inParts(parts.stream().map(this::query).toList());
    }

    /** None when the quotes themselves are the best start. */
    private List<Part> parts() {
        boolean touched = filter.review != null && filter.review != ReviewState.UNREVIEWED;
        if (touched) {
            return List.of();
        }
        if (isFew(about)) {
            return each(about, one -> new Part(Start.ABOUT, speaker, one, filter.tag));
        }
        if (isFew(speaker)) {
            return each(speaker, one -> new Part(Start.QUOTE, one, about, filter.tag));
        }
        boolean byTag = isFew(filter.tag) && filter.sort.byPublication();
        return byTag ? each(filter.tag, one -> new Part(Start.TAG, speaker, about, one)) : List.of();
    }

    private static boolean isFew(List<String> values) {
        return !values.isEmpty() && values.size() <= ListQuery.MOST_PARTS;
    }

    private static List<Part> each(List<String> values, Function<List<String>, Part> part) {
        return values.stream().map(value -> part.apply(List.of(value))).toList();
    }

    private ListQuery<Quote> query(Part part) {
        Start start = part.start();
        ListQuery<Quote> query = standing(ListQuery.of(Quote.class, "q", start.from));
        people(query, part);
        tags(query, part);
        review(query);
        String date = filter.dateField == DateField.UPDATED ? "q.updatedAt" : start.alias + ".listedAt";
        // The same value, but in one index with the rows that the query starts from
        String confidence = start == Start.ABOUT ? "l.confidence" : "q.confidence";
        query.where("q.articleId = :article", "article", filter.article)
                .where("q.sourceId in :source", "source", filter.source)
                .where("q.sectionSlug in :section", "section", filter.section)
                .where("q.kind = :kind", "kind", filter.kind)
                .where(confidence + " >= :minConfidence", "minConfidence", filter.minConfidence)
                .where("q.statementId = :statement", "statement", filter.statement)
                .where(date + " >= :from", "from", filter.from)
                .where(date + " < :to", "to", filter.to)
                .order(filter.sort.descending, order(start));
        return LanguageRange.add(query, "q.lang", filter.lang);
    }

    private List<SortKey<Quote>> order(Start start) {
        return switch (start) {
            case QUOTE -> filter.sort.keys();
            case ABOUT -> filter.sort.keysOf("l.quoteId");
            case TAG -> filter.sort.keysOf("q.id");
        };
    }

    private static void people(ListQuery<Quote> query, Part part) {
        if (part.start() == Start.ABOUT) {
            query.where("l.entityId = :about", "about", part.about().get(0))
                    .where("l.speakerId in :speaker", "speaker", part.speaker());
        } else {
            query.where("q.speakerId in :speaker", "speaker", part.speaker())
                    .where(
                            "exists (select 1 from QuoteAbout a where a.quoteId = q.id and a.entityId in :about)",
                            "about",
                            part.about());
        }
    }

    private static void tags(ListQuery<Quote> query, Part part) {
        if (part.start() == Start.TAG) {
            query.where("l.kind = TAG and l.slug = :tag", "tag", part.tag().get(0));
        } else {
            query.where(
                    "exists (select 1 from ArticleTerm t where t.articleId = q.articleId and t.kind = TAG"
                            + " and t.slug in :tag)",
                    "tag",
                    part.tag());
        }
    }

    /** What people rejected is shown only to those who ask for it. */
    private void review(ListQuery<Quote> query) {
        if (filter.review == null) {
            query.where("q.reviewState <> :rejected", "rejected", ReviewState.REJECTED);
        }
        query.where("q.reviewState = :review", "review", filter.review);
    }
}
