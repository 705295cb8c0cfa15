package dev.verbatim.quote;

import dev.verbatim.entity.StandingIds;
import dev.verbatim.http.DateField;
import dev.verbatim.http.LanguageRange;
import dev.verbatim.http.ListQuery;
import dev.verbatim.http.SortKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a filter into one keyset query.
 *
 * <p>In order of publication, a single {@code about} starts from its own rows, whose index has that order, with the
 * speaker in it when there is just one: "what A said about B" reads one page of an index. A single {@code tag} starts
 * from the tag's articles likewise. Everything else starts from the quotes, what people have touched from its own index.
 */
final class QuoteQuery {

    private final QuoteFilter filter;
    private final List<String> speaker;
    private final List<String> about;
    private final Start start;

    /** Which rows the query starts from. */
    private enum Start {
        QUOTE("Quote q", "q.listedAt"),
        ABOUT("QuoteAbout l join Quote q on q.id = l.quoteId", "l.listedAt"),
        TAG("ArticleTerm l join Quote q on q.articleId = l.articleId", "l.listedAt");

        final String from;
        final String published;

        Start(String from, String published) {
            this.from = from;
            this.published = published;
        }
    }

    /** {@code standing} knows every entity id of the filter. */
    QuoteQuery(QuoteFilter filter, StandingIds standing) {
        this.filter = filter;
        speaker = standing.of(filter.speaker);
        about = standing.of(filter.about);
        start = start();
    }

    private Start start() {
        boolean touched = filter.review != null && filter.review != ReviewState.UNREVIEWED;
        if (touched || !filter.sort.byPublication()) {
            return Start.QUOTE;
        }
        if (about.size() == 1) {
            return Start.ABOUT;
        }
        return filter.tag.size() == 1 && speaker.isEmpty() ? Start.TAG : Start.QUOTE;
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
        ListQuery<Quote> query = standing(ListQuery.of(Quote.class, "q", start.from));
        people(query);
        tags(query);
        review(query);
        String date = filter.dateField == DateField.UPDATED ? "q.updatedAt" : start.published;
        query.where("q.articleId = :article", "article", filter.article)
                .where("q.sourceId in :source", "source", filter.source)
                .where("q.sectionSlug in :section", "section", filter.section)
                .where("q.kind = :kind", "kind", filter.kind)
                .where("q.confidence >= :minConfidence", "minConfidence", filter.minConfidence)
                .where("q.statementId = :statement", "statement", filter.statement)
                .where(date + " >= :from", "from", filter.from)
                .where(date + " < :to", "to", filter.to)
                .order(filter.sort.descending, order());
        return LanguageRange.add(query, "q.lang", filter.lang);
    }

    private List<SortKey<Quote>> order() {
        return switch (start) {
            case QUOTE -> filter.sort.keys();
            case ABOUT -> List.of(SortKey.time("l.listedAt", q -> q.listedAt), SortKey.text("l.quoteId", q -> q.id));
            case TAG -> List.of(SortKey.time("l.listedAt", q -> q.listedAt), SortKey.text("q.id", q -> q.id));
        };
    }

    private void people(ListQuery<Quote> query) {
        if (start == Start.ABOUT) {
            query.where("l.entityId = :about", "about", about.get(0))
                    .where("l.speakerId in :speaker", "speaker", speaker);
        } else {
            query.where("q.speakerId in :speaker", "speaker", speaker)
                    .where(
                            "exists (select 1 from QuoteAbout a where a.quoteId = q.id and a.entityId in :about)",
                            "about",
                            about);
        }
    }

    private void tags(ListQuery<Quote> query) {
        if (start == Start.TAG) {
            query.where("l.kind = TAG and l.slug = :tag", "tag", filter.tag.get(0));
        } else {
            query.where(
                    "exists (select 1 from ArticleTerm t where t.articleId = q.articleId and t.kind = TAG"
                            + " and t.slug in :tag)",
                    "tag",
                    filter.tag);
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
