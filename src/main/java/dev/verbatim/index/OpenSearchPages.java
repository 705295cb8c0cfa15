package dev.verbatim.index;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.http.Cursors;
import dev.verbatim.http.PageRequest;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import dev.verbatim.http.Slice;
import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.Query;

/** Pages of what OpenSearch finds. Snippets are cut here, out of the texts that come with the hits. */
final class OpenSearchPages {

    /**
     * All shards count words together, so that a hit scores the same wherever it lies; and half an answer is none, or
     * what is on a shard that is away would seem not to exist.
     */
    private static final String HOW = "/_search?search_type=dfs_query_then_fetch&allow_partial_search_results=false"
            + "&filter_path=hits.total,hits.hits._score,hits.hits._source,hits.hits.sort&preference=";

    private static final List<String> SHOWN = List.of(
            Fields.ID,
            OpenSearchDocuments.keyword(Fields.TYPE),
            OpenSearchDocuments.keyword(Fields.ARTICLE),
            Fields.LABEL,
            Fields.COUNT);
    private static final int NOT_FOUND = 404;

    private final OpenSearchNodes nodes;
    private final String alias;
    private final Duration patience;
    private final Ranking<Map<String, Object>> ranking;
    private final Ranking<Query> marking;
    private final Paging paging;

    OpenSearchPages(OpenSearchNodes nodes, OpenSearchConfig config, Cursors cursors, Clock clock) {
        this.nodes = nodes;
        alias = config.index();
        patience = config.timeout();
        ranking = new Ranking<>(new OpenSearchDialect(), clock);
        marking = new Ranking<>(new Marking(), clock);
        paging = new Paging(cursors);
    }

    Slice<String> ids(IndexQuery asked, PageRequest page) {
        Slice<JsonNode> found = find(asked, page, List.of());
        return new Slice<>(found.map(d -> d.path("sort").path(1).asText()), found.page());
    }

    Slice<Hit> hits(IndexQuery asked, PageRequest page) {
        List<String> shown = new ArrayList<>(SHOWN);
        shown.add(OpenSearchDocuments.BODY);
        Slice<JsonNode> found = find(asked, page, shown);
        Query marks = marking.of(asked);
        boolean scored = Paging.Order.of(asked) == Paging.Order.SCORE;
        return new Slice<>(
                found.map(d -> hit(
                        d.path("_source"),
                        snippet(d, marks),
                        scored ? Math.max(0, d.path("sort").path(0).floatValue()) : 0)),
                found.page());
    }

    private static Snippet snippet(JsonNode document, Query marks) {
        String body = document.path("_source").path(OpenSearchDocuments.BODY).asText();
        return body.isEmpty() ? Snippet.NONE : Snippets.of(body, marks);
    }

    List<Hit> suggestions(String prefix, int limit) {
        JsonNode answer =
                search(Map.of("query", ranking.beginning(prefix), "size", limit, "_source", SHOWN), prefix.hashCode());
        List<Hit> hits = new ArrayList<>();
        answer.path("hits")
                .path("hits")
                .forEach(d -> hits.add(
                        hit(d.path("_source"), Snippet.NONE, d.path("_score").floatValue())));
        return hits;
    }

    private static Hit hit(JsonNode source, Snippet snippet, double score) {
        JsonNode keywords = source.path("k");
        JsonNode article = keywords.path(Fields.ARTICLE).path(0);
        return new Hit(
                DocumentType.valueOf(keywords.path(Fields.TYPE).asText().toUpperCase(Locale.ROOT)),
                source.path(Fields.ID).asText(),
                article.isMissingNode() ? null : article.asText(),
                source.path(Fields.LABEL).asText(),
                snippet.text(),
                snippet.highlights(),
                score,
                source.path(Fields.COUNT).asInt());
    }

    private Slice<JsonNode> find(IndexQuery asked, PageRequest page, List<String> shown) {
        Paging.Walk walk = paging.walk(asked, page);
        boolean counted = page.count == PageRequest.Count.EXACT;
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("query", ranking.of(asked));
        request.put("size", walk.wanted());
        request.put("track_total_hits", counted);
        request.put("_source", shown.isEmpty() ? false : shown);
        request.put("sort", sort(asked, walk.forward()));
        if (walk.after() != null) {
            request.put("search_after", List.of(walk.after().key(), walk.after().id()));
        }
        JsonNode hits = search(request, walk.fingerprint().hashCode()).path("hits");
        List<JsonNode> documents = new ArrayList<>();
        hits.path("hits").forEach(documents::add);
        Long total = counted ? (Long) hits.path("total").path("value").asLong() : null;
        return paging.page(walk, documents, d -> place(asked, d), total);
    }

    private static Paging.Place place(IndexQuery asked, JsonNode document) {
        JsonNode key = document.path("sort").path(0);
        return new Paging.Place(
                Paging.Order.of(asked) == Paging.Order.SCORE ? String.valueOf(key.floatValue()) : key.asText(),
                document.path("sort").path(1).asText());
    }

    /** The order asked for, or its reverse to walk backwards. What has no such number counts as 0. */
    private static List<Object> sort(IndexQuery asked, boolean forward) {
        String direction = asked.descending == forward ? "desc" : "asc";
        Object first = switch (Paging.Order.of(asked)) {
            case SCORE -> Map.of("_score", Map.of("order", direction));
            case NAME -> Map.of(Fields.NAME_ORDER, Map.of("order", direction));
            case NUMBER ->
                Map.of(
                        OpenSearchDocuments.number(String.valueOf(asked.sortField)),
                        Map.of("order", direction, "missing", 0, "unmapped_type", "long"));
        };
        return List.of(first, Map.of(Fields.ID, Map.of("order", direction)));
    }

    /** The pages of one question go to the same copies of the shards, which may differ in what is deleted. */
    private JsonNode search(Map<String, Object> request, int question) {
        String path = "/" + alias + HOW + Integer.toHexString(question);
        try {
            OpenSearchNodes.Answer answer = nodes.send("POST", path, request, patience);
            if (answer.status() == NOT_FOUND) {
                // The index was replaced amid the search: its name leads to the next one
                answer = nodes.send("POST", path, request, patience);
            }
            if (answer.status() == NOT_FOUND) {
                throw away("The search index is being built.");
            }
            return answer.orFail();
        } catch (OpenSearchAway e) {
            Log.debug("A search met no OpenSearch", e);
            throw away("The search index cannot be reached at the moment.");
        }
    }

    private static ProblemException away(String detail) {
        return ProblemException.of(ProblemType.UNAVAILABLE, detail).withHeader("Retry-After", "2");
    }
}
