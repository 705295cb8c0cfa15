package dev.verbatim.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * What the contract says of parameters that many operations take, by name: ids in paths and {@code If-Match}. An endpoint
 * annotates one only to say something else.
 */
final class CommonParameters {

    private static final Map<String, String> ID_PREFIXES = Map.of(
            "articleId", "art",
            "entityId", "ent",
            "importId", "imp",
            "keyId", "key",
            "mentionId", "men",
            "quoteId", "quo",
            "sourceId", "src",
            "statementId", "sta",
            "webhookId", "whk");

    private static final int ID_LENGTH = 30;
    private static final int MAX_TAGS = 1000;

    private CommonParameters() {}

    static void complete(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.PATH) {
            Optional.ofNullable(ID_PREFIXES.get(parameter.getName())).ifPresent(prefix -> id(parameter, prefix));
        } else if (parameter.getIn() == Parameter.In.HEADER
                && parameter.getName().equals("If-Match")) {
            describe(parameter, "ETag of the state you have seen, or `*`.");
            parameter.setRequired(true);
            parameter.setSchema(string().maxLength(MAX_TAGS).examples(List.of("\"v1\"")));
        }
    }

    private static void id(Parameter parameter, String prefix) {
        String noun = parameter.getName().replace("Id", "");
        describe(parameter, Character.toUpperCase(noun.charAt(0)) + noun.substring(1) + " id.");
        parameter.setSchema(string().pattern("^" + prefix + "_[0-9a-z]{26}$")
                .minLength(ID_LENGTH)
                .maxLength(ID_LENGTH));
    }

    private static void describe(Parameter parameter, String description) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(description);
        }
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
