package dev.verbatim.index;

import dev.verbatim.http.PageRequest;
import dev.verbatim.http.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds documents by their words. One implementation: {@link LuceneIndex}. Safe for any text that callers send. */
public interface SearchIndex {

    /** One page of ids. Problems: 400 for a cursor of another question. */
    Slice<String> ids(IndexQuery query, PageRequest page);

    /** One page of hits with snippets. Problems as above. */
    Slice<Hit> hits(IndexQuery query, PageRequest page);

    /** Names that begin like this, or have a word that does: whole names first, then the most frequent. */
    List<Hit> suggest(String prefix, int limit);

    /** Where in the change log the index stands; null when it must be built from the database first. */
    @Nullable
    Long position(String databaseId);

    /** Throws everything away. */
    void clear();

    /** Puts documents in the place of those with the same ids. Visible after {@link #advance}. */
    void put(Collection<IndexDocument> documents);

    /** Removes the documents with these ids. */
    void remove(Collection<String> ids);

    /** Removes the documents of a type whose keyword has one of these values. */
    void remove(DocumentType type, String field, Set<String> values);

    /** Makes all of the above visible: the index now stands at this position. {@code durable}: also after a crash. */
    void advance(String databaseId, long position, boolean durable);
}
