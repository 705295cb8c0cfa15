package dev.verbatim.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Completes the generated document with what every operation has and no endpoint should repeat: the headers of each
 * answer, the problem answers, the right to call it. An endpoint only names what is its own.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class OpenApiCompletion implements OASFilter {

    /** Answers that any operation may give. */
    private static final Set<String> EVERYWHERE = Set.of("400", "401", "429", "500");

    private static final List<String> ALL_ANSWERS = List.of("RateLimit", "RateLimit-Policy", "X-Request-Id");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        ContractHeaders.all().forEach(components::addHeader);
        for (ProblemType type : ProblemType.values()) {
            String status = String.valueOf(type.status());
            components.addResponse("E" + status, problemResponse(type.status()));
        }
        components.getSchemas().values().forEach(OpenApiCompletion::lowerEnums);
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().forEach((method, operation) -> complete(method, operation)));
        document.getPaths().setPathItems(new TreeMap<>(document.getPaths().getPathItems()));
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        boolean keyed =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        SecurityRequirement key = OASFactory.createSecurityRequirement().addScheme("apiKey");
        operation.setSecurity(keyed ? List.of(key) : List.of(OASFactory.createSecurityRequirement(), key));
        List<String> statuses = new ArrayList<>(EVERYWHERE);
        if (keyed) {
            statuses.add("403");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of("413", "415", "422"));
            operation.getRequestBody().setRequired(true);
        }
        boolean conditional = method == PathItem.HttpMethod.GET && isTagged(operation);
        if (conditional) {
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("Not modified."));
            operation.addParameter(ContractHeaders.ifNoneMatch());
        }
        statuses.forEach(s -> operation.getResponses().addAPIResponse(s, reference(s)));
        Map<String, APIResponse> sorted = new TreeMap<>();
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            boolean problem = status.compareTo("400") >= 0;
            sorted.put(
                    status,
                    problem ? reference(status) : withHeaders(status, response, isTagged(operation), conditional));
        });
        operation.getResponses().setAPIResponses(sorted);
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(p -> p.getSchema() != null)
                    .forEach(p -> lowerEnums(p.getSchema()));
        }
    }

    /** Whether the success answer carries an ETag: every JSON read does, unless it says that it is not stored. */
    private static boolean isTagged(Operation operation) {
        return operation.getExtensions() == null || !operation.getExtensions().containsKey("x-untagged");
    }

    private static APIResponse withHeaders(String status, APIResponse response, boolean tagged, boolean conditional) {
        List<String> names = new ArrayList<>(status.equals("304") ? List.of("X-Request-Id") : ALL_ANSWERS);
        names.add("Access-Control-Allow-Origin");
        boolean body = response.getContent() != null;
        if (tagged && body && status.startsWith("20") && !status.equals("202") || conditional) {
            names.add("ETag");
            names.add("Cache-Control");
            names.add("Vary");
        }
        boolean page = body
                && response.getContent().getMediaTypes().values().stream()
                        .anyMatch(m -> m.getSchema() != null
                                && m.getSchema().getRef() != null
                                && m.getSchema().getRef().endsWith("Page"));
        if (page) {
            names.add("Link");
        }
        if (status.equals("201") || status.equals("202") || status.equals("301")) {
            names.add("Location");
        }
        names.forEach(name -> {
            Header reference = OASFactory.createHeader().ref("#/components/headers/" + name);
            response.addHeader(name, reference);
        });
        return response;
    }

    private static APIResponse reference(String status) {
        return OASFactory.createAPIResponse().ref("#/components/responses/E" + status);
    }

    private static APIResponse problemResponse(int status) {
        List<String> codes = new ArrayList<>();
        List<String> meanings = new ArrayList<>();
        for (ProblemType type : ProblemType.values()) {
            if (type.status() == status) {
                codes.add("`" + type.code() + "`");
                meanings.add(type.meaning());
            }
        }
        APIResponse response = OASFactory.createAPIResponse()
                .description(String.join(" ", meanings) + " Codes: " + String.join(", ", codes) + ".")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problems.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        List<String> names = new ArrayList<>(ALL_ANSWERS);
        names.add("Access-Control-Allow-Origin");
        if (status == 429 || status == 503) {
            names.add("Retry-After");
        }
        names.forEach(n -> response.addHeader(n, OASFactory.createHeader().ref("#/components/headers/" + n)));
        return response;
    }

    /** Enums are written in lower case outside, see {@link Enums}; values that are no constant names stay. */
    private static void lowerEnums(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .map(v -> v instanceof String s && s.equals(s.toUpperCase(Locale.ROOT))
                            ? (Object) s.toLowerCase(Locale.ROOT)
                            : v)
                    .toList());
        }
        if (schema.getDefaultValue() instanceof String s && s.equals(s.toUpperCase(Locale.ROOT))) {
            schema.setDefaultValue(s.toLowerCase(Locale.ROOT));
        }
        if (schema.getItems() != null) {
            lowerEnums(schema.getItems());
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(OpenApiCompletion::lowerEnums);
        }
    }
}
