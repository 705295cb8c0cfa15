package dev.verbatim.index;

import dev.verbatim.http.PageRequest;
import dev.verbatim.http.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents by their words: {@link LuceneIndex} in this process, or {@link OpenSearchIndex} on a cluster. Safe for
 * any text that callers send. One thread writes, any number reads what the last {@link #advance} left. Reading throws a
 * 503 problem where the engine is away, writing any runtime exception: begin again from {@link #position}.
 */
public interface SearchIndex {

    /** Whether all replicas have this index in common, so that only one of them may write at a time. */
    boolean isShared();

    /** One page of ids. Problems: 400 for a cursor of another question. */
    Slice<String> ids(IndexQuery query, PageRequest page);

    /** One page of hits with snippets. Problems as above. */
    Slice<Hit> hits(IndexQuery query, PageRequest page);

    /** Names that begin like this, or have a word that does: whole names first, then the most frequent. */
    List<Hit> suggest(String prefix, int limit);

    /** Where in the change log the index stands; null when it must be built from the database first. */
    @Nullable
    Long position(String databaseId);

    /**
     * Begins an empty index, to which all that follows is written; it takes the place of the present one at the next
     * {@link #advance}, and until then searches see the present one.
     */
    void rebuild();

    /**
     * What is written from here on was read when the log had come to {@code head}, or later. Whoever has written with a
     * later head is not overruled.
     */
    void begin(long head);

    /** Puts documents in the place of those with the same ids. Visible after {@link #advance}. */
    void put(Collection<IndexDocument> documents);

    /** Removes the documents with these ids. */
    void remove(Collection<String> ids);

    /** Removes the documents of a type whose keyword has one of these values, of those put before {@link #begin}. */
    void remove(DocumentType type, String field, Set<String> values);

    /** Makes all of the above visible: the index now stands at this position. {@code durable}: also after a crash. */
    void advance(String databaseId, long position, boolean durable);
}
