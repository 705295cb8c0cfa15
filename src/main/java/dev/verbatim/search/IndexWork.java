package dev.verbatim.search;

import dev.verbatim.change.Change;
import dev.verbatim.change.ChangeEvent;
import dev.verbatim.change.ResourceType;
import dev.verbatim.index.DocumentType;
import dev.verbatim.index.IndexDocument;
import dev.verbatim.index.SearchIndex;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Reads what changed and writes it to the index, in transactions of its own, since no request runs here. */
// Works for no request, but sessions are opened in the name of one: database.ReadersTenant
@ActivateRequestContext
@ApplicationScoped
class IndexWork {

    private static final int BATCH = 200;

    private final SearchIndex index;
    private final Documents documents;
    private final StatelessSession database;

    IndexWork(SearchIndex index, Documents documents, StatelessSession database) {
        this.index = index;
        this.documents = documents;
        this.database = database;
    }

    /**
     * Names the database, made at first use: an index of another one is not taken for ours. Read anew each time, because
     * a database can be replaced under a service that runs.
     */
    String databaseId() {
        return QuarkusTransaction.requiringNew().call(() -> {
            String id = readId();
            if (id == null) {
                database.createNativeMutationQuery("insert into secret (name, value) values ('database-id', :id)"
                                + " on conflict do nothing")
                        .setParameter("id", UUID.randomUUID().toString())
                        .executeUpdate();
                id = readId();
            }
            return Objects.requireNonNull(id);
        });
    }

    private @Nullable String readId() {
        return database.createNativeQuery("select value from secret where name = 'database-id'", String.class)
                .getSingleResultOrNull();
    }

    /** Brings the resources that these changes name to where the database has them now; {@code head} of the log. */
    void apply(List<Change> changes, long head) {
        index.begin(head);
        Set<String> articles = idsOf(changes, ResourceType.ARTICLE);
        Set<String> entities = idsOf(changes, ResourceType.ENTITY);
        Set<String> quotes = idsOf(changes, ResourceType.QUOTE);
        Set<String> survivors = changes.stream()
                .filter(c -> c.reason() == ChangeEvent.Reason.MERGED && c.replacedBy() != null)
                .map(c -> String.valueOf(c.replacedBy()))
                .collect(Collectors.toSet());
        entities.addAll(survivors);
        if (!survivors.isEmpty()) {
            articles.addAll(read(() -> documents.articlesOf(survivors)));
        }
        batches(articles, this::articles);
        batches(quotes, ids -> replace(ids, documents::quotes));
        batches(entities, ids -> replace(ids, documents::entities));
        if (!articles.isEmpty()) {
            index.put(read(documents::names));
        }
    }

    private static Set<String> idsOf(List<Change> changes, ResourceType type) {
        return changes.stream()
                .filter(c -> c.resourceType() == type)
                .map(Change::resourceId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** With their quotes, which copy some of their keywords. */
    private void articles(Set<String> ids) {
        index.remove(DocumentType.QUOTE, "article", ids);
        replace(ids, documents::articles);
        index.put(read(() -> documents.quotesOf(ids)));
    }

    private void replace(Set<String> ids, Function<Set<String>, List<IndexDocument>> read) {
        List<IndexDocument> now = read(() -> read.apply(ids));
        index.remove(ids);
        index.put(now);
    }

    private static void batches(Collection<String> ids, java.util.function.Consumer<Set<String>> each) {
        List<String> all = new ArrayList<>(ids);
        for (int i = 0; i < all.size(); i += BATCH) {
            each.accept(Set.copyOf(all.subList(i, Math.min(all.size(), i + BATCH))));
        }
    }

    /** Puts all there is into a new index; returns how many documents. Gives up when told to. */
    int everything(long head, BooleanSupplier stopped) {
        index.rebuild();
        index.begin(head);
        int count = all("Article", stopped, ids -> read(() -> documents.articles(ids)));
        count += all("Article", stopped, ids -> read(() -> documents.quotesOf(ids)));
        count += all("NamedEntity", stopped, ids -> read(() -> documents.entities(ids)));
        List<IndexDocument> names = read(documents::names);
        index.put(names);
        return count + names.size();
    }

    private int all(String entityName, BooleanSupplier stopped, Function<List<String>, List<IndexDocument>> read) {
        int count = 0;
        String last = "";
        while (!stopped.getAsBoolean()) {
            String after = last;
            List<String> ids = read(() -> documents.idsAfter(entityName, after, BATCH));
            if (ids.isEmpty()) {
                return count;
            }
            List<IndexDocument> found = read.apply(ids);
            index.put(found);
            count += found.size();
            last = ids.get(ids.size() - 1);
        }
        return count;
    }

    /** In one snapshot: what is deleted between two of its queries would be half there. */
    private <T> T read(Callable<T> reading) {
        return Objects.requireNonNull(QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeMutationQuery("set transaction isolation level repeatable read, read only")
                    .executeUpdate();
            return reading.call();
        }));
    }
}
