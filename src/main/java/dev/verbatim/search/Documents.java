package dev.verbatim.search;

import dev.verbatim.article.Article;
import dev.verbatim.article.ArticleEntity;
import dev.verbatim.article.ArticleStatus;
import dev.verbatim.article.ArticleVersion;
import dev.verbatim.entity.NamedEntity;
import dev.verbatim.http.Enums;
import dev.verbatim.index.DocumentType;
import dev.verbatim.index.IndexDocument;
import dev.verbatim.index.IndexDocument.Words;
import dev.verbatim.index.IndexQuery;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.QuoteAbout;
import dev.verbatim.quote.QuoteStatus;
import dev.verbatim.taxonomy.Source;
import dev.verbatim.taxonomy.Term;
import dev.verbatim.taxonomy.TermRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Resources as documents of the index. The keywords are those that the filters of the lists ask for: whoever adds a
 * filter to a list that has {@code q} adds the keyword here and raises the version of the index.
 */
@ApplicationScoped
class Documents {

    private static final List<ArticleStatus> PUBLIC = List.of(ArticleStatus.PUBLISHED, ArticleStatus.RETRACTED);

    private final StatelessSession reading;

    Documents(StatelessSession reading) {
        this.reading = reading;
    }

    /** Those of these articles that are public. */
    List<IndexDocument> articles(Collection<String> ids) {
        Map<String, List<ArticleEntity>> links =
                query(ArticleEntity.class, "from ArticleEntity e where e.articleId in :ids", ids).stream()
                        .collect(Collectors.groupingBy(l -> l.articleId));
        return reading
                .createSelectionQuery(
                        "select a, v from Article a join ArticleVersion v on v.articleId = a.id and v.version = a.version"
                                + " where a.id in :ids and a.status in :statuses",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("statuses", PUBLIC)
                .getResultList()
                .stream()
                .map(row -> article((Article) row[0], (ArticleVersion) row[1], links))
                .toList();
    }

    private static IndexDocument article(
            Article article, ArticleVersion version, Map<String, List<ArticleEntity>> links) {
        List<ArticleEntity> entities = links.getOrDefault(article.id, List.of());
        return new IndexDocument(DocumentType.ARTICLE, article.id)
                .words(Words.TITLE, article.title)
                .words(Words.TEXT, article.standfirst)
                .words(Words.TEXT, version.bodyText)
                .keyword("status", Enums.write(article.status))
                .keyword("source", article.source.id)
                .keyword("section", article.sectionSlug)
                .keyword("externalId", article.externalId)
                .keywords("tag", article.tags.stream().map(TermRef::slug).toList())
                .keywords("author", article.authors.stream().map(TermRef::slug).toList())
                .keywords("lang", IndexQuery.languageKeywords(article.lang))
                .keywords("entity", entities.stream().map(l -> l.entityId).toList())
                .keywords(
                        "speaker",
                        entities.stream()
                                .filter(l -> l.speaks)
                                .map(l -> l.entityId)
                                .toList())
                .time("published", article.listedAt)
                .time("updated", article.updatedAt)
                .freshAt(article.listedAt);
    }

    /** Public quotes of these articles. */
    List<IndexDocument> quotesOf(Collection<String> articleIds) {
        return quotes(query(Quote.class, "from Quote q where q.articleId in :ids and q.published = true", articleIds));
    }

    /** Those of these quotes that are public. */
    List<IndexDocument> quotes(Set<String> ids) {
        return quotes(query(Quote.class, "from Quote q where q.id in :ids and q.published = true", ids));
    }

    private List<IndexDocument> quotes(List<Quote> found) {
        List<Quote> quotes =
                found.stream().filter(q -> q.status == QuoteStatus.ACTIVE).toList();
        if (quotes.isEmpty()) {
            return List.of();
        }
        List<String> ids = quotes.stream().map(q -> q.id).toList();
        Map<String, List<QuoteAbout>> about =
                query(QuoteAbout.class, "from QuoteAbout a where a.quoteId in :ids", ids).stream()
                        .collect(Collectors.groupingBy(a -> a.quoteId));
        Map<String, NamedEntity> speakers = speakers(quotes);
        Map<String, Article> articles = articlesOf(quotes);
        return quotes.stream()
                .map(q -> quote(q, about.getOrDefault(q.id, List.of()), speakers.get(q.speakerId))
                        .keywords(
                                "tag",
                                Objects.requireNonNull(articles.get(q.articleId)).tags.stream()
                                        .map(TermRef::slug)
                                        .toList()))
                .toList();
    }

    private Map<String, NamedEntity> speakers(List<Quote> quotes) {
        Set<String> ids = new HashSet<>();
        quotes.forEach(q -> ids.add(q.speakerId == null ? "" : q.speakerId));
        return byId(query(NamedEntity.class, "from NamedEntity e where e.id in :ids", ids), e -> e.id);
    }

    private Map<String, Article> articlesOf(List<Quote> quotes) {
        Set<String> ids = quotes.stream().map(q -> q.articleId).collect(Collectors.toSet());
        return byId(query(Article.class, "from Article a where a.id in :ids", ids), a -> a.id);
    }

    private static IndexDocument quote(Quote quote, List<QuoteAbout> about, @Nullable NamedEntity speaker) {
        return new IndexDocument(DocumentType.QUOTE, quote.id)
                .words(Words.TEXT, quote.text)
                .words(Words.BYLINE, speaker == null ? quote.speakerText : speaker.name)
                .keyword("article", quote.articleId)
                .keyword("kind", Enums.write(quote.kind))
                .keyword("review", Enums.write(quote.reviewState))
                .keyword("statement", quote.statementId)
                .keyword("source", quote.sourceId)
                .keyword("section", quote.sectionSlug)
                .keywords("lang", IndexQuery.languageKeywords(quote.lang))
                .keyword("speaker", quote.speakerId)
                .keywords("about", about.stream().map(a -> a.entityId).toList())
                .number("confidence", Math.round(quote.confidence * IndexQuery.FRACTION))
                .time("published", quote.listedAt)
                .time("updated", quote.updatedAt)
                .freshAt(quote.listedAt);
    }

    /** Those of these entities that stand for themselves. */
    List<IndexDocument> entities(Collection<String> ids) {
        return query(
                        NamedEntity.class,
                        "from NamedEntity e where e.id in :ids and e.status = ACTIVE and e.announced = true",
                        ids)
                .stream()
                .map(Documents::entity)
                .toList();
    }

    private static IndexDocument entity(NamedEntity entity) {
        IndexDocument document = new IndexDocument(DocumentType.ENTITY, entity.id)
                .words(Words.NAME, entity.name)
                .words(Words.TEXT, entity.description)
                .keyword("entityType", Enums.write(entity.type))
                .keywords("sameAs", entity.sameAs)
                .number("mentions", entity.mentionCount)
                .number("quotesBy", entity.quotesBy)
                .time("lastSeen", entity.lastSeenAt)
                .popularity(entity.articleCount);
        entity.aliases.forEach(a -> document.words(Words.NAME, a));
        return document;
    }

    /** Every section, tag, author and source. */
    List<IndexDocument> names() {
        List<IndexDocument> names = new ArrayList<>();
        reading.createSelectionQuery("from Term t", Term.class)
                .getResultList()
                .forEach(t ->
                        names.add(new IndexDocument(DocumentType.valueOf(t.kind.name()), t.kind.name() + "/" + t.slug)
                                .words(Words.NAME, t.name)
                                .popularity(t.articleCount)));
        reading.createSelectionQuery("from Source s", Source.class)
                .getResultList()
                .forEach(s -> names.add(new IndexDocument(DocumentType.SOURCE, s.id)
                        .words(Words.NAME, s.name)
                        .popularity(s.articleCount)));
        return names;
    }

    private <T> List<T> query(Class<T> type, String hql, Collection<String> ids) {
        return reading.createSelectionQuery(hql, type).setParameter("ids", ids).getResultList();
    }

    private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /** Articles that speak of these entities. */
    List<String> articlesOf(Collection<String> entityIds) {
        return reading.createSelectionQuery(
                        "select distinct e.articleId from ArticleEntity e where e.entityId in :ids", String.class)
                .setParameter("ids", entityIds)
                .getResultList();
    }

    /** Ids of a table after the one given, in order. */
    List<String> idsAfter(String entityName, String id, int max) {
        return reading.createSelectionQuery(
                        "select x.id from " + entityName + " x where x.id > :id order by x.id", String.class)
                .setParameter("id", id)
                .setMaxResults(max)
                .getResultList();
    }
}
