package dev.verbatim.index;

import dev.verbatim.http.PageRequest;
import dev.verbatim.http.Slice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Pages of what Lucene finds. */
final class LucenePages {

    private static final Set<String> SHOWN = Set.of(Fields.ID, Fields.TYPE, Fields.ARTICLE, Fields.LABEL, Fields.COUNT);
    private static final Set<String> ONLY_ID = Set.of(Fields.ID);

    private final Ranking<Query> ranking;
    private final Paging paging;

    LucenePages(Ranking<Query> ranking, Paging paging) {
        this.ranking = ranking;
        this.paging = paging;
    }

    Slice<String> ids(IndexSearcher searcher, IndexQuery asked, PageRequest page) throws IOException {
        Slice<FieldDoc> found = find(searcher, ranking.of(asked), asked, page);
        StoredFields stored = searcher.storedFields();
        List<String> ids = new ArrayList<>();
        for (FieldDoc document : found.items()) {
            ids.add(stored.document(document.doc, ONLY_ID).get(Fields.ID));
        }
        return new Slice<>(ids, found.page());
    }

    Slice<Hit> hits(IndexSearcher searcher, IndexQuery asked, PageRequest page) throws IOException {
        Query query = ranking.of(asked);
        Slice<FieldDoc> found = find(searcher, query, asked, page);
        int[] documents = found.items().stream().mapToInt(d -> d.doc).toArray();
        List<Snippet> snippets = Snippets.of(searcher, query, documents);
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            Document document = stored.document(documents[i], SHOWN);
            hits.add(hit(document, snippets.get(i), score(found.items().get(i))));
        }
        return new Slice<>(hits, found.page());
    }

    List<Hit> suggestions(IndexSearcher searcher, String prefix, int limit) throws IOException {
        TopDocs top = searcher.search(ranking.beginning(prefix), limit);
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc document : top.scoreDocs) {
            hits.add(hit(stored.document(document.doc, SHOWN), Snippet.NONE, document.score));
        }
        return hits;
    }

    private static Hit hit(Document document, Snippet snippet, double score) {
        String type = document.get(Fields.TYPE).toUpperCase(Locale.ROOT);
        return new Hit(
                DocumentType.valueOf(type),
                document.get(Fields.ID),
                document.get(Fields.ARTICLE),
                Objects.requireNonNullElse(document.get(Fields.LABEL), ""),
                snippet.text(),
                snippet.highlights(),
                score,
                document.getField(Fields.COUNT).numericValue().intValue());
    }

    private static double score(FieldDoc document) {
        return document.fields[0] instanceof Float f ? Math.max(0, f) : 0;
    }

    private Slice<FieldDoc> find(IndexSearcher searcher, Query query, IndexQuery asked, PageRequest page)
            throws IOException {
        Paging.Walk walk = paging.walk(asked, page);
        List<FieldDoc> documents = new ArrayList<>();
        for (ScoreDoc document : searcher.search(
                        query,
                        new TopFieldCollectorManager(
                                sort(asked, walk.forward()), walk.wanted(), after(walk.after()), walk.wanted()))
                .scoreDocs) {
            documents.add((FieldDoc) document);
        }
        Long total = page.count == PageRequest.Count.EXACT ? (Long) (long) searcher.count(query) : null;
        return paging.page(walk, documents, LucenePages::place, total);
    }

    /** The order asked for, or its reverse to walk backwards. */
    private static Sort sort(IndexQuery asked, boolean forward) {
        boolean down = asked.descending == forward;
        return new Sort(
                switch (Paging.Order.of(asked)) {
                    case SCORE -> new SortField(null, SortField.Type.SCORE, !down);
                    case NAME -> new SortField(Fields.NAME_ORDER, SortField.Type.STRING, down);
                    case NUMBER ->
                        LongField.newSortField(
                                Objects.requireNonNull(asked.sortField), down, SortedNumericSelector.Type.MIN);
                },
                new SortField(Fields.ID, SortField.Type.STRING, down));
    }

    private static @Nullable FieldDoc after(Paging.@Nullable Place place) {
        if (place == null) {
            return null;
        }
        Object key = place.key() instanceof String name ? new BytesRef(name) : place.key();
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {key, new BytesRef(place.id())});
    }

    private static Paging.Place place(FieldDoc document) {
        Object key = document.fields[0];
        return new Paging.Place(
                key instanceof BytesRef name ? name.utf8ToString() : String.valueOf(key),
                ((BytesRef) document.fields[1]).utf8ToString());
    }
}
