package dev.verbatim.index;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.http.Cursors;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.Slice;
import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The index of all replicas on an OpenSearch cluster, version 3 or newer (older ones score on another scale). Readers
 * ask an alias; behind it stands one index, {@code ALIAS-VERSION-ANYTHING}, and where it stands is a document in it. A new
 * one is filled aside and takes over the alias in one step. One thread writes, of one replica at a time.
 */
final class OpenSearchIndex implements SearchIndex {

    private static final String POSITION_ID = "~position";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SOME = 1000;
    private static final int VERSION_CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    /** Searches that began on an index that was replaced have long ended by then. */
    private static final long SWEEP_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final OpenSearchNodes nodes;
    private final OpenSearchPages pages;
    private final OpenSearchWrites writes;
    private final String alias;
    private final int shards;
    private final Pattern ours;

    /** The index that is written to. */
    private String index = "";

    private boolean building;
    private boolean written;
    private long at = -1;
    private long sweepAt = System.nanoTime() + SWEEP_NANOS;

    OpenSearchIndex(OpenSearchConfig config, Cursors cursors, Clock clock) {
        nodes = new OpenSearchNodes(config);
        pages = new OpenSearchPages(nodes, config, cursors, clock);
        writes = new OpenSearchWrites(nodes);
        alias = config.index();
        shards = config.shards();
        ours = Pattern.compile(Pattern.quote(alias) + "-\\d+-[0-9a-z]+");
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public Slice<String> ids(IndexQuery query, PageRequest page) {
        return pages.ids(query, page);
    }

    @Override
    public Slice<Hit> hits(IndexQuery query, PageRequest page) {
        return pages.hits(query, page);
    }

    @Override
    public List<Hit> suggest(String prefix, int limit) {
        return pages.suggestions(prefix, limit);
    }

    @Override
    public @Nullable Long position(String databaseId) {
        OpenSearchNodes.Answer answer = nodes.send("GET", "/" + alias + "/_doc/" + POSITION_ID, null, PATIENCE);
        if (answer.status() == NOT_FOUND) {
            return null;
        }
        JsonNode document = answer.orFail();
        JsonNode stands = document.path("_source");
        write(document.path("_index").asText(), false);
        at = stands.path("position").asLong();
        boolean same = Fields.VERSION.equals(stands.path("version").asText())
                && databaseId.equals(stands.path("database").asText());
        return same ? (Long) at : null;
    }

    private void write(String physicalIndex, boolean anew) {
        index = physicalIndex;
        building = anew;
        written = anew;
        at = -1;
        writes.into(physicalIndex);
    }

    @Override
    public void rebuild() {
        sweep();
        String next = "%s-%s-%s"
                .formatted(alias, Fields.VERSION, UUID.randomUUID().toString().substring(0, 8));
        nodes.send("PUT", "/" + next, OpenSearchDocuments.settings(shards), PATIENCE)
                .orFail();
        write(next, true);
    }

    /** What another replica or a failed attempt left is made visible: {@link #remove} looks for what is there. */
    @Override
    public void begin(long head) {
        writes.at(head);
        refresh();
        written = true;
    }

    @Override
    public void put(Collection<IndexDocument> documents) {
        documents.forEach(writes::put);
    }

    @Override
    public void remove(Collection<String> ids) {
        ids.forEach(writes::remove);
    }

    @Override
    public void remove(DocumentType type, String field, Set<String> values) {
        OpenSearchDialect dialect = new OpenSearchDialect();
        Dialect.Clauses<Map<String, Object>> all = new Dialect.Clauses<>();
        all.filter().add(dialect.anyOf(Fields.TYPE, List.of(type.key())));
        all.filter().add(dialect.anyOf(field, List.copyOf(values)));
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("query", dialect.all(all));
        request.put("size", SOME);
        request.put("_source", false);
        request.put("sort", List.of(Fields.ID));
        List<String> found;
        do {
            found = new ArrayList<>();
            for (JsonNode hit : nodes.send("POST", "/" + index + "/_search", request, PATIENCE)
                    .orFail()
                    .path("hits")
                    .path("hits")) {
                found.add(hit.path("_id").asText());
            }
            remove(found);
            if (!found.isEmpty()) {
                request.put("search_after", List.of(found.get(found.size() - 1)));
            }
        } while (found.size() == SOME);
    }

    /** All that is written to OpenSearch is durable; a replica that is behind leaves the position where it is. */
    @Override
    public void advance(String databaseId, long position, boolean durable) {
        if (written) {
            writes.send();
            refresh();
        }
        if (written || position != at) {
            stand(databaseId, position);
        }
        if (building) {
            takeOver();
        }
        written = false;
        if (sweepAt - System.nanoTime() < 0) {
            sweep();
        }
    }

    private void refresh() {
        nodes.send("POST", "/" + index + "/_refresh", null, PATIENCE).orFail();
    }

    private void stand(String databaseId, long position) {
        OpenSearchNodes.Answer answer = nodes.send(
                "PUT",
                "/" + index + "/_doc/" + POSITION_ID + "?version_type=external_gte&version=" + position,
                Map.of("version", Fields.VERSION, "database", databaseId, "position", position),
                PATIENCE);
        if (answer.status() != VERSION_CONFLICT) {
            answer.orFail();
        }
        at = position;
    }

    private void takeOver() {
        List<Object> actions = new ArrayList<>();
        indices().forEach((name, inUse) -> {
            if (inUse) {
                actions.add(Map.of("remove", Map.of("index", name, "alias", alias)));
            }
        });
        actions.add(Map.of("add", Map.of("index", index, "alias", alias)));
        nodes.send("POST", "/_aliases", Map.of("actions", actions), PATIENCE).orFail();
        building = false;
        sweepAt = System.nanoTime() + SWEEP_NANOS;
        Log.infof("Searches are answered by the index %s", index);
    }

    /** Deletes indices of ours that nobody asks any more, or that were never finished. */
    private void sweep() {
        sweepAt = System.nanoTime() + Long.MAX_VALUE / 2;
        indices().forEach((name, inUse) -> {
            if (!inUse) {
                nodes.send("DELETE", "/" + name, null, PATIENCE);
            }
        });
    }

    /** Each index of ours, and whether the alias leads to it. */
    private Map<String, Boolean> indices() {
        Map<String, Boolean> found = new LinkedHashMap<>();
        nodes.send("GET", "/" + alias + "-*/_alias", null, PATIENCE)
                .orFail()
                .fields()
                .forEachRemaining(each -> {
                    if (ours.matcher(each.getKey()).matches()) {
                        found.put(each.getKey(), each.getValue().path("aliases").has(alias));
                    }
                });
        return found;
    }
}
