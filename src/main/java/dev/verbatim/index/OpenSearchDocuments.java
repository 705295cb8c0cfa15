package dev.verbatim.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents as JSON, the way {@link OpenSearchDialect} asks for them. Text is analysed here and sent as terms with
 * blanks between, so that both engines know the same terms at the same places; what answers show is kept beside it.
 */
final class OpenSearchDocuments {

    static final String BODY = "body";

    private static final String KEYWORDS = "k";
    private static final String NUMBERS = "n";

    /** What is only searched: the JSON that is kept does without. */
    private static final List<String> UNKEPT =
            List.of(Fields.TITLE, Fields.TEXT, Fields.BYLINE, Fields.NAME, Fields.PREFIX, Fields.WHOLE_NAME, NUMBERS);

    private OpenSearchDocuments() {}

    static String keyword(String field) {
        return KEYWORDS + "." + field;
    }

    static String number(String field) {
        return NUMBERS + "." + field;
    }

    static Map<String, Object> of(IndexDocument from) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(Fields.ID, from.id);
        Map<String, Object> keywords = new LinkedHashMap<>(from.keywords);
        keywords.put(Fields.TYPE, from.type.key());
        json.put(KEYWORDS, keywords);
        json.put(NUMBERS, from.numbers);
        json.put(Fields.COUNT, from.popularity);
        if (from.popularity > 0) {
            json.put(Fields.POPULARITY, from.popularity);
        }
        if (from.freshAt != null) {
            json.put(Fields.FRESH, from.freshAt.toEpochMilli());
        }
        from.words.forEach((kind, texts) -> words(json, kind, texts));
        return json;
    }

    private static void words(Map<String, Object> json, IndexDocument.Words kind, List<String> texts) {
        switch (kind) {
            case TITLE -> {
                json.put(Fields.LABEL, texts.get(0));
                json.put(Fields.TITLE, prose(texts));
            }
            case BYLINE -> {
                json.put(Fields.LABEL, texts.get(0));
                json.put(Fields.BYLINE, name(String.join(" ", texts)));
            }
            case TEXT -> {
                json.put(BODY, String.join("\n\n", texts));
                json.put(Fields.TEXT, prose(texts));
            }
            case NAME -> {
                json.put(Fields.LABEL, texts.get(0));
                json.put(Fields.NAME_ORDER, LuceneDocuments.cut(name(texts.get(0))));
                List<String> names =
                        texts.stream().map(OpenSearchDocuments::name).toList();
                json.put(Fields.NAME, String.join(" ", names));
                json.put(Fields.WHOLE_NAME, names);
                List<String> beginnings = new ArrayList<>();
                texts.forEach(t -> beginnings.addAll(Analysis.terms(Analysis.PREFIXES, t)));
                json.put(Fields.PREFIX, beginnings.stream().distinct().toList());
            }
        }
    }

    private static String prose(List<String> texts) {
        return String.join(" ", Analysis.terms(Analysis.PROSE, String.join("\n\n", texts)));
    }

    private static String name(String text) {
        return String.join(" ", Analysis.terms(Analysis.NAME, text));
    }

    /** What a new index is made with. Nothing is visible until we say so: a stretch of changes shows as one. */
    static Map<String, Object> settings(int shards) {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("number_of_shards", shards);
        index.put("auto_expand_replicas", "0-1");
        index.put("refresh_interval", "-1");
        index.put(
                "analysis",
                Map.of(
                        "tokenizer", Map.of("blanks", Map.of("type", "whitespace", "max_token_length", 10_000)),
                        "analyzer", Map.of("terms", Map.of("type", "custom", "tokenizer", "blanks"))));
        return Map.of("settings", Map.of("index", index), "mappings", mapping());
    }

    private static Map<String, Object> mapping() {
        Map<String, Object> terms = Map.of("type", "text", "analyzer", "terms");
        Map<String, Object> unsorted = Map.of("type", "keyword", "doc_values", false, "ignore_above", 8000);
        Map<String, Object> properties = new LinkedHashMap<>();
        List.of(Fields.TITLE, Fields.TEXT, Fields.BYLINE, Fields.NAME).forEach(f -> properties.put(f, terms));
        properties.put(Fields.PREFIX, unsorted);
        properties.put(Fields.WHOLE_NAME, unsorted);
        properties.put(Fields.NAME_ORDER, Map.of("type", "keyword"));
        properties.put(Fields.ID, Map.of("type", "keyword"));
        properties.put(Fields.FRESH, Map.of("type", "date", "format", "epoch_millis"));
        properties.put(Fields.POPULARITY, Map.of("type", "rank_feature"));
        properties.put(KEYWORDS, Map.of("type", "object", "dynamic", true));
        properties.put(NUMBERS, Map.of("type", "object", "dynamic", true));
        return Map.of(
                "dynamic",
                false,
                "_source",
                Map.of("excludes", UNKEPT),
                "dynamic_templates",
                List.of(
                        Map.of("keywords", Map.of("path_match", KEYWORDS + ".*", "mapping", unsorted)),
                        Map.of("numbers", Map.of("path_match", NUMBERS + ".*", "mapping", Map.of("type", "long")))),
                "properties",
                properties);
    }
}
