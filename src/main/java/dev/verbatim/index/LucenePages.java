package dev.verbatim.index;

import dev.verbatim.http.Cursors;
import dev.verbatim.http.PageInfo;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import dev.verbatim.http.Slice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Pages of answers. The order ends with the id, so that a cursor is a place between two documents that stays where it
 * is when others come and go. By relevance, a document whose score changes between two pages may change places.
 */
final class LucenePages {

    private static final Set<String> SHOWN = Set.of(Fields.ID, Fields.TYPE, Fields.ARTICLE, Fields.LABEL, Fields.COUNT);
    private static final Set<String> ONLY_ID = Set.of(Fields.ID);

    private final Ranking<Query> ranking;
    private final Cursors cursors;

    LucenePages(Ranking<Query> ranking, Cursors cursors) {
        this.ranking = ranking;
        this.cursors = cursors;
    }

    Slice<String> ids(IndexSearcher searcher, IndexQuery asked, PageRequest page) throws IOException {
        Query query = ranking.of(asked);
        Found found = find(searcher, query, asked, page);
        StoredFields stored = searcher.storedFields();
        List<String> ids = new ArrayList<>();
        for (FieldDoc document : found.documents) {
            ids.add(stored.document(document.doc, ONLY_ID).get(Fields.ID));
        }
        return new Slice<>(ids, found.page);
    }

    Slice<Hit> hits(IndexSearcher searcher, IndexQuery asked, PageRequest page) throws IOException {
        Query query = ranking.of(asked);
        Found found = find(searcher, query, asked, page);
        int[] documents = found.documents.stream().mapToInt(d -> d.doc).toArray();
        List<Snippet> snippets = Snippets.of(searcher, query, documents);
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            Document document = stored.document(documents[i], SHOWN);
            hits.add(hit(document, snippets.get(i), score(found.documents.get(i))));
        }
        return new Slice<>(hits, found.page);
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

    private record Found(List<FieldDoc> documents, PageInfo page) {}

    private Found find(IndexSearcher searcher, Query query, IndexQuery asked, PageRequest page) throws IOException {
        String fingerprint = asked.fingerprint();
        Cursors.@Nullable Cursor cursor = page.cursor == null ? null : cursors.read(page.cursor, fingerprint);
        boolean forward = cursor == null || cursor.forward();
        FieldDoc after = cursor == null ? null : after(asked, cursor.keys());
        TopFieldDocs top = searcher.search(
                query, new TopFieldCollectorManager(sort(asked, forward), page.limit + 1, after, page.limit + 1));
        List<FieldDoc> documents = new ArrayList<>();
        Arrays.stream(top.scoreDocs).forEach(d -> documents.add((FieldDoc) d));
        boolean more = documents.size() > page.limit;
        if (more) {
            documents.remove(page.limit);
        }
        if (!forward) {
            Collections.reverse(documents);
        }
        boolean next = forward ? more : !documents.isEmpty();
        boolean before = forward ? cursor != null && !documents.isEmpty() : more;
        Long total = page.count == PageRequest.Count.EXACT ? (Long) (long) searcher.count(query) : null;
        return new Found(
                documents,
                new PageInfo(
                        page.limit,
                        next ? edge(documents.get(documents.size() - 1), true, fingerprint) : null,
                        before ? edge(documents.get(0), false, fingerprint) : null,
                        total));
    }

    /** The order asked for, or its reverse to walk backwards. */
    private static Sort sort(IndexQuery asked, boolean forward) {
        boolean down = asked.descending == forward;
        return new Sort(
                switch (Order.of(asked)) {
                    case SCORE -> new SortField(null, SortField.Type.SCORE, !down);
                    case NAME -> new SortField(Fields.NAME_ORDER, SortField.Type.STRING, down);
                    case NUMBER ->
                        LongField.newSortField(
                                Objects.requireNonNull(asked.sortField), down, SortedNumericSelector.Type.MIN);
                },
                new SortField(Fields.ID, SortField.Type.STRING, down));
    }

    private enum Order {
        SCORE,
        NAME,
        NUMBER;

        static Order of(IndexQuery asked) {
            return asked.sortField == null ? SCORE : asked.sortField.equals("name") ? NAME : NUMBER;
        }
    }

    private static FieldDoc after(IndexQuery asked, List<String> keys) {
        try {
            Object first = switch (Order.of(asked)) {
                case SCORE -> Float.valueOf(keys.get(0));
                case NAME -> new BytesRef(keys.get(0));
                case NUMBER -> Long.valueOf(keys.get(0));
            };
            return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {first, new BytesRef(keys.get(1))});
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw ProblemException.of(ProblemType.INVALID_CURSOR, "The cursor does not fit this list.");
        }
    }

    private String edge(FieldDoc document, boolean forward, String fingerprint) {
        String id = ((BytesRef) document.fields[1]).utf8ToString();
        return cursors.write(new Cursors.Cursor(forward, List.of(text(document.fields[0]), id)), fingerprint);
    }

    private static String text(Object key) {
        return key instanceof BytesRef bytes ? bytes.utf8ToString() : String.valueOf(key);
    }
}
