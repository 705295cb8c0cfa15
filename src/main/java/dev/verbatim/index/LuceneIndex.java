package dev.verbatim.index;

import dev.verbatim.http.Cursors;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.Slice;
import io.quarkus.logging.Log;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The index of one replica, in files below the data directory. One thread writes, any number reads: a reader sees the
 * index as it was at the last {@link #advance}. Where it stands is written with each commit, so that files and position
 * cannot disagree.
 */
final class LuceneIndex implements SearchIndex, Closeable {

    private static final String VERSION = "version";
    private static final String DATABASE = "database";
    private static final String POSITION = "position";
    private static final double WRITE_BUFFER_MIB = 32;

    private final Directory files;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final LucenePages pages;

    LuceneIndex(String dataDirectory, Cursors cursors, Clock clock) throws IOException {
        writer = open(Path.of(dataDirectory, "search"));
        files = writer.getDirectory();
        searchers = new SearcherManager(writer, new SearcherFactory());
        pages = new LucenePages(new Ranking<>(new LuceneDialect(), clock), new Paging(cursors));
    }

    /**
     * Files that Lucene cannot read are worth nothing: the index starts empty and is built anew. A directory that
     * another replica on this machine uses is left alone.
     */
    private static IndexWriter open(Path directory) throws IOException {
        try {
            return new IndexWriter(FSDirectory.open(directory), config(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
        } catch (LockObtainFailedException e) {
            Path own = Files.createTempDirectory("verbatim-search");
            Log.warnf("%s is in use by another service: the search index is in %s for now", directory, own);
            return new IndexWriter(FSDirectory.open(own), config(IndexWriterConfig.OpenMode.CREATE));
        } catch (IOException | IllegalArgumentException e) {
            Log.warn("The search index cannot be read and will be built anew", e);
            return new IndexWriter(FSDirectory.open(directory), config(IndexWriterConfig.OpenMode.CREATE));
        }
    }

    private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
        return new IndexWriterConfig(Analysis.ofDocuments())
                .setOpenMode(mode)
                .setRAMBufferSizeMB(WRITE_BUFFER_MIB)
                .setCommitOnClose(false);
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        files.close();
    }

    @Override
    public Slice<String> ids(IndexQuery query, PageRequest page) {
        return read(searcher -> pages.ids(searcher, query, page));
    }

    @Override
    public Slice<Hit> hits(IndexQuery query, PageRequest page) {
        return read(searcher -> pages.hits(searcher, query, page));
    }

    @Override
    public List<Hit> suggest(String prefix, int limit) {
        return read(searcher -> pages.suggestions(searcher, prefix, limit));
    }

    private interface Reading<T> {

        T with(IndexSearcher searcher) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Long position(String databaseId) {
        Map<String, String> written = new HashMap<>();
        Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries != null) {
            entries.forEach(e -> written.put(e.getKey(), e.getValue()));
        }
        String position = written.get(POSITION);
        boolean ours = Fields.VERSION.equals(written.get(VERSION)) && databaseId.equals(written.get(DATABASE));
        return ours && position != null ? Long.valueOf(position) : null;
    }

    private interface Writing {

        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void begin(long head) {
        // Nobody else writes here
    }

    @Override
    public void rebuild() {
        // Without a position from here on: a build that is interrupted must begin again, not go on
        writer.setLiveCommitData(List.of());
        write(writer::deleteAll);
    }

    @Override
    public void put(Collection<IndexDocument> documents) {
        write(() -> {
            for (IndexDocument document : documents) {
                writer.updateDocument(new Term(Fields.ID, document.id), LuceneDocuments.of(document));
            }
        });
    }

    @Override
    public void remove(Collection<String> ids) {
        write(() -> writer.deleteDocuments(
                ids.stream().map(id -> new Term(Fields.ID, id)).toArray(Term[]::new)));
    }

    @Override
    public void remove(DocumentType type, String field, Set<String> values) {
        write(() -> writer.deleteDocuments(new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.TYPE, type.key())), Occur.FILTER)
                .add(
                        new TermInSetQuery(
                                field, values.stream().map(BytesRef::new).toList()),
                        Occur.FILTER)
                .build()));
    }

    @Override
    public void advance(String databaseId, long position, boolean durable) {
        write(() -> {
            writer.setLiveCommitData(
                    Map.of(VERSION, Fields.VERSION, DATABASE, databaseId, POSITION, String.valueOf(position))
                            .entrySet());
            if (durable) {
                writer.commit();
            }
            searchers.maybeRefreshBlocking();
        });
    }
}
