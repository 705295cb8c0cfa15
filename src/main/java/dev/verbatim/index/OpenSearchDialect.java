package dev.verbatim.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions in OpenSearch's query language. Words come analysed, and are not analysed again. */
final class OpenSearchDialect implements Dialect<Map<String, Object>> {

    @Override
    public Map<String, Object> everything() {
        return Map.of("match_all", Map.of());
    }

    @Override
    public Map<String, Object> nothing() {
        return Map.of("match_none", Map.of());
    }

    @Override
    public Map<String, Object> anyOf(String keyword, List<String> values) {
        return Map.of("terms", Map.of(OpenSearchDocuments.keyword(keyword), values));
    }

    @Override
    public Map<String, Object> range(String number, long from, long to) {
        return Map.of("range", Map.of(OpenSearchDocuments.number(number), Map.of("gte", from, "lte", to)));
    }

    @Override
    public Map<String, Object> sequence(String field, List<String> terms, int slop, float weight) {
        return terms.size() == 1
                ? Map.of("term", Map.of(field, Map.of("value", terms.get(0), "boost", weight)))
                : Map.of(
                        "match_phrase",
                        Map.of(field, Map.of("query", String.join(" ", terms), "slop", slop, "boost", weight)));
    }

    @Override
    public Map<String, Object> constant(String field, String term, float weight) {
        return Map.of(
                "constant_score",
                Map.of("filter", Map.of("term", Map.of(field, Map.of("value", term))), "boost", weight));
    }

    @Override
    public Map<String, Object> best(List<Map<String, Object>> alternatives, float elsewhere) {
        return Map.of("dis_max", Map.of("queries", alternatives, "tie_breaker", elsewhere));
    }

    @Override
    public Map<String, Object> fresh(float weight, long origin, long half) {
        return Map.of(
                "distance_feature",
                Map.of("field", Fields.FRESH, "origin", String.valueOf(origin), "pivot", half + "ms", "boost", weight));
    }

    @Override
    public Map<String, Object> popular(float weight) {
        return Map.of(
                "rank_feature",
                Map.of("field", Fields.POPULARITY, "boost", weight, "log", Map.of("scaling_factor", 1)));
    }

    @Override
    public Map<String, Object> all(Clauses<Map<String, Object>> clauses) {
        Map<String, Object> all = new LinkedHashMap<>();
        add(all, "must", clauses.must());
        add(all, "should", clauses.should());
        add(all, "filter", clauses.filter());
        add(all, "must_not", clauses.not());
        return Map.of("bool", all);
    }

    private static void add(Map<String, Object> all, String kind, List<Map<String, Object>> clauses) {
        if (!clauses.isEmpty()) {
            all.put(kind, clauses);
        }
    }
}
