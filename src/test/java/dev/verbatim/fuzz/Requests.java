package dev.verbatim.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.testsupport.ContractDocument;
import dev.verbatim.testsupport.ContractDocument.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Makes requests to operations: right ones, nearly right ones and hostile ones. */
final class Requests {

    private enum Mood {
        RIGHT,
        NEARLY,
        HOSTILE
    }

    /** What most requests would wait for or read long: seldom asked. */
    private static final int ONE_IN = 30;

    private final ContractDocument document;
    private final Values values;
    private final Harvest harvest;
    private final RandomGenerator random;
    private final List<String> keys;
    private final List<Operation> operations;

    Requests(ContractDocument document, Harvest harvest, RandomGenerator random, List<String> keys) {
        this.document = document;
        this.values = new Values(document, harvest, random);
        this.harvest = harvest;
        this.random = random;
        this.keys = keys;
        this.operations = document.operations();
    }

    Sent next() {
        Operation operation = operations.get(random.nextInt(operations.size()));
        String id = operation.node().path("operationId").asText();
        boolean rare = id.startsWith("export")
                || id.startsWith("delete")
                || id.startsWith("stream")
                || id.startsWith("revoke");
        return rare && random.nextInt(ONE_IN) > 0 ? next() : request(operation, id);
    }

    private Sent request(Operation operation, String id) {
        int dice = random.nextInt(10);
        Mood mood = dice < 5 ? Mood.RIGHT : dice < 8 ? Mood.NEARLY : Mood.HOSTILE;
        Draft draft = new Draft(mood, operation.path());
        for (JsonNode each : operation.node().path("parameters")) {
            parameter(draft, document.resolve(each));
        }
        if (spoils(mood)) {
            draft.query("bogus", Hostile.text(random));
        }
        headers(draft);
        body(draft, operation);
        if (mood == Mood.HOSTILE && random.nextInt(10) == 0) {
            draft.goWild(random);
        }
        String method = operation.method().equals("GET") && random.nextInt(15) == 0 ? "HEAD" : operation.method();
        return draft.sent(id, method);
    }

    private boolean spoils(Mood mood) {
        return mood == Mood.HOSTILE ? random.nextInt(6) == 0 : mood == Mood.NEARLY && random.nextInt(20) == 0;
    }

    private void parameter(Draft draft, JsonNode parameter) {
        String name = parameter.path("name").asText();
        switch (parameter.path("in").asText()) {
            case "path" -> draft.path(name, text(draft.mood, name, parameter.path("schema")));
            case "query" -> query(draft, name, parameter);
            default -> {
                if (random.nextInt(3) > 0 || parameter.path("required").asBoolean()) {
                    draft.header(name, header(draft.mood, name));
                }
            }
        }
    }

    private void query(Draft draft, String name, JsonNode parameter) {
        boolean wanted = parameter.path("required").asBoolean() || random.nextInt(6) == 0;
        for (int times = wanted ? 1 : 0; times > 0; times = random.nextInt(4) == 0 && draft.mayRepeat() ? 1 : 0) {
            draft.query(name, text(draft.mood, name, parameter.path("schema")));
        }
    }

    private String text(Mood mood, String name, JsonNode schema) {
        boolean spoil = mood == Mood.HOSTILE ? random.nextInt(3) == 0 : mood == Mood.NEARLY && random.nextInt(8) == 0;
        if (spoil) {
            return Hostile.text(random);
        }
        Optional<String> known = switch (name) {
            case "cursor", "since" -> harvest.any("next", random);
            case "section", "tag", "author", "slug" -> harvest.any("slug", random);
            case "externalId" -> harvest.any("externalId", random);
            default -> Optional.empty();
        };
        if (known.isPresent() && random.nextInt(5) > 0) {
            return known.get();
        }
        JsonNode items = document.resolve(schema).path("items");
        return values.of(items.isMissingNode() ? schema : items).asText();
    }

    private String header(Mood mood, String name) {
        if (mood == Mood.HOSTILE && random.nextInt(3) == 0) {
            return Hostile.text(random);
        }
        return switch (name) {
            case "If-Match", "If-None-Match" ->
                random.nextInt(6) == 0 ? "*" : harvest.any("etag", random).orElse("\"v1\"");
            case "Idempotency-Key" -> "\"" + random.nextInt(1000) + "\"";
            case "Prefer" -> "wait=" + (random.nextInt(40) == 0 ? 1 : 0);
            case "Last-Event-ID" -> harvest.any("next", random).orElse("1");
            default -> "x";
        };
    }

    private void headers(Draft draft) {
        if (random.nextInt(8) > 0) {
            String fixed = keys.get(random.nextInt(keys.size()));
            boolean fresh = random.nextInt(4) == 0;
            draft.header(
                    "Authorization",
                    "Bearer " + (fresh ? harvest.any("secret", random).orElse(fixed) : fixed));
        }
        if (random.nextInt(20) == 0) {
            draft.header("Accept-Encoding", "gzip");
        }
        if (draft.mood == Mood.HOSTILE) {
            String[] names = {
                "Accept", "Accept-Encoding", "Content-Encoding", "X-Request-Id", "Origin", "Range", "Expect"
            };
            if (random.nextInt(3) == 0) {
                draft.header(names[random.nextInt(names.length)], Hostile.text(random));
            }
        }
    }

    private void body(Draft draft, Operation operation) {
        JsonNode content =
                document.resolve(operation.node().path("requestBody")).path("content");
        if (content.isEmpty()) {
            return;
        }
        String type = content.fieldNames().next();
        JsonNode body = type.contains("ndjson")
                ? values.of(document.root().at("/components/schemas/ArticleWrite"))
                : values.of(content.path(type).path("schema"));
        if (draft.mood != Mood.RIGHT) {
            body = Hostile.mutate(body, random);
        }
        String text = body.toString() + (type.contains("ndjson") ? "\n" + body + "\n" : "");
        draft.body = draft.mood == Mood.HOSTILE && random.nextInt(3) == 0
                ? Hostile.spoil(text, random)
                : text.getBytes(StandardCharsets.UTF_8);
        draft.type = draft.mood == Mood.HOSTILE && random.nextInt(8) == 0 ? Draft.line(Hostile.text(random)) : type;
    }

    /** A request in the making. */
    private static final class Draft {

        /** What no header may have (RFC 9110 section 5.5): refused before anybody looks at the request. */
        private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f]");

        private final Mood mood;
        private final Map<String, List<String>> query = new LinkedHashMap<>();
        private final List<String> headers = new ArrayList<>();
        private String path;
        private String type = "";
        private byte[] body = new byte[0];
        private boolean wild;

        Draft(Mood mood, String path) {
            this.mood = mood;
            this.path = path;
        }

        boolean mayRepeat() {
            return mood != Mood.RIGHT || query.size() < 3;
        }

        /** What is empty or only dots means another path to every router. */
        void path(String name, String value) {
            String safe = value.isEmpty() || value.matches("\\.+") ? "x" : value;
            path = path.replace("{" + name + "}", encode(safe));
        }

        void query(String name, String value) {
            query.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }

        void header(String name, String value) {
            headers.add(name + ": " + line(value));
        }

        /** As bytes on one line: a line break would make it another request, which nobody here could follow. */
        static String line(String value) {
            String bytes = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return bytes.replaceAll("[\r\n]", " ");
        }

        /** Writes a part of the target as no client would. */
        void goWild(RandomGenerator random) {
            wild = true;
            String junk = line(Hostile.text(random)).replace(' ', '+');
            path = random.nextBoolean() ? path + junk : path.replace("/v1", "/v1" + junk);
        }

        Sent sent(String operation, String method) {
            StringBuilder target = new StringBuilder(path);
            char sign = '?';
            for (Map.Entry<String, List<String>> entry : query.entrySet()) {
                for (String value : entry.getValue()) {
                    target.append(sign)
                            .append(encode(entry.getKey()))
                            .append('=')
                            .append(encode(value));
                    sign = '&';
                }
            }
            boolean bodiless = type.isEmpty() && body.length == 0;
            boolean large = target.length() > 3500
                    || headers.stream().mapToInt(String::length).sum() > 7000;
            boolean odd = wild
                    || large
                    || CONTROL.matcher(String.join("", headers) + type).find();
            return new Sent(
                    operation,
                    method,
                    target.toString(),
                    query,
                    headers,
                    type.isEmpty() ? null : type,
                    bodiless ? null : body,
                    odd);
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }
}
