package dev.verbatim.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** An example for every parameter that takes an id or a cursor: it follows from the pattern or the name. */
final class ParameterExamples {

    private static final String BODY = "_01jd9x7m3q4v5t6r7s8w9y0zab";
    private static final Pattern ID = Pattern.compile("\\^([a-z]{3})_");
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("source", "src" + BODY),
            Map.entry("article", "art" + BODY),
            Map.entry("entity", "ent" + BODY),
            Map.entry("entityAll", "ent" + BODY),
            Map.entry("speaker", "ent" + BODY),
            Map.entry("about", "ent" + BODY),
            Map.entry("statement", "sta" + BODY),
            Map.entry("dateField", "published"),
            Map.entry("Idempotency-Key", "\"8e03978e-40d5-43e8-bc93-6894a57f9324\""),
            Map.entry("Prefer", "wait=20"),
            Map.entry("section", "world"),
            Map.entry("tag", "ferries"),
            Map.entry("author", "june-halloran"),
            Map.entry("cursor", "AQEx2b3c4d5e6f7g8h9i0jAbCdEfGhIjKlMnOp"));

    private ParameterExamples() {}

    static void complete(Parameter parameter) {
        boolean has = parameter.getExample() != null || parameter.getExamples() != null;
        if (!has && parameter.getSchema() != null) {
            fromPattern(parameter.getSchema())
                    .or(() -> Optional.ofNullable(BY_NAME.get(parameter.getName())))
                    .ifPresent(parameter::setExample);
        }
        boolean many = parameter.getSchema() != null && parameter.getSchema().getItems() != null;
        if (many && parameter.getExample() != null && !(parameter.getExample() instanceof List)) {
            parameter.setExample(List.of(parameter.getExample()));
        }
    }

    private static Optional<String> fromPattern(Schema schema) {
        Schema one = schema.getItems() == null ? schema : schema.getItems();
        Matcher id = ID.matcher(one.getPattern() == null ? "" : one.getPattern());
        return id.find() ? Optional.of(id.group(1) + BODY) : Optional.empty();
    }
}
