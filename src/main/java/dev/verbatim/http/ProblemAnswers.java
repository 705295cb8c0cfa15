package dev.verbatim.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** One named answer for each status that a problem can have: {@code E404} and so on. */
final class ProblemAnswers {

    private ProblemAnswers() {}

    static Map<String, APIResponse> all() {
        Map<Integer, List<ProblemType>> byStatus = new TreeMap<>();
        for (ProblemType type : ProblemType.values()) {
            byStatus.computeIfAbsent(type.status(), s -> new ArrayList<>()).add(type);
        }
        Map<String, APIResponse> answers = new LinkedHashMap<>();
        byStatus.forEach((status, types) -> answers.put("E" + status, answer(status, types)));
        return answers;
    }

    static APIResponse reference(String status) {
        return OASFactory.createAPIResponse().ref("#/components/responses/E" + status);
    }

    private static APIResponse answer(int status, List<ProblemType> types) {
        StringBuilder description = new StringBuilder();
        MediaType media = OASFactory.createMediaType().schema(SchemaRules.reference("Problem"));
        for (ProblemType type : types) {
            description
                    .append(description.isEmpty() ? "" : " ")
                    .append("`")
                    .append(type.code())
                    .append("`: ");
            description.append(type.meaning());
            media.addExample(type.code(), OASFactory.createExample().value(example(type)));
        }
        APIResponse response = OASFactory.createAPIResponse()
                .description(description.toString())
                .content(OASFactory.createContent().addMediaType(Problems.MEDIA_TYPE, media));
        headers(status)
                .forEach(n -> response.addHeader(n, OASFactory.createHeader().ref("#/components/headers/" + n)));
        return response;
    }

    private static List<String> headers(int status) {
        List<String> names = new ArrayList<>(
                List.of("RateLimit", "RateLimit-Policy", "X-Request-Id", "Access-Control-Allow-Origin"));
        if (status == 429 || status == 503) {
            names.add("Retry-After");
        }
        if (status == 405) {
            names.add("Allow");
        }
        if (status == 401) {
            names.add("WWW-Authenticate");
        }
        return names;
    }

    private static Map<String, Object> example(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "http://localhost:8080/problems/" + type.code());
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("code", type.code());
        example.put("detail", type.meaning());
        example.put("instance", "/v1/articles");
        example.put("requestId", "01jd9x7m3q4v5t6r");
        return example;
    }
}
