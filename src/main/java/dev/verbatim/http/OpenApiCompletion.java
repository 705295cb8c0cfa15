package dev.verbatim.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.IndexView;

/**
 * Completes the generated document with what every operation has and no endpoint should repeat: the headers of each
 * answer, the problem answers, the right to call it, examples. An endpoint only names what is its own.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class OpenApiCompletion implements OASFilter {

    /** Answers that any operation may give. */
    private static final List<String> EVERYWHERE = List.of("400", "401", "429", "500", "503");

    private static final List<String> ALL_ANSWERS =
            List.of("RateLimit", "RateLimit-Policy", "X-Request-Id", "Access-Control-Allow-Origin");

    private static final String FEEDS = "Feeds";

    private final BodyTypes types;

    /** Made by Quarkus at build time. */
    public OpenApiCompletion(IndexView index) {
        types = BodyTypes.of(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        ApiDefinition.write(document);
        ContractHeaders.all().forEach(components::addHeader);
        new SchemaRules(document, types).apply();
        ProblemAnswers.all().forEach(components::addResponse);
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().forEach(this::complete));
        document.getPaths().setPathItems(new TreeMap<>(document.getPaths().getPathItems()));
        new ContractExamples(document).add();
        document.addWebhook("change", ContractEvents.change());
    }

    private void complete(PathItem.HttpMethod method, Operation operation) {
        boolean keyed =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        SecurityRequirement key = OASFactory.createSecurityRequirement().addScheme(ApiDefinition.KEY);
        operation.setSecurity(keyed ? List.of(key) : List.of(OASFactory.createSecurityRequirement(), key));
        operation.setExtensions(null);
        if (method == PathItem.HttpMethod.GET) {
            operation.setRequestBody(null);
        }
        addBodies(operation);
        types.idempotence(operation.getOperationId())
                .ifPresent(answer -> operation.addParameter(ContractHeaders.idempotencyKey(answer)));
        boolean conditional = method == PathItem.HttpMethod.GET && types.isTagged(operation.getOperationId());
        if (conditional) {
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("Not modified."));
            operation.addParameter(ContractHeaders.ifNoneMatch());
        }
        Stream.ofNullable(operation.getParameters()).flatMap(List::stream).forEach(parameter -> {
            CommonParameters.complete(parameter);
            ParameterExamples.complete(parameter);
        });
        Map<String, APIResponse> sorted = new TreeMap<>();
        statuses(operation, keyed && !types.isForEveryKey(operation.getOperationId()))
                .forEach(status -> sorted.put(status, ProblemAnswers.reference(status)));
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            boolean problem = status.compareTo("400") >= 0;
            sorted.put(
                    status,
                    problem ? ProblemAnswers.reference(status) : withHeaders(operation, method, status, response));
        });
        operation.getResponses().setAPIResponses(sorted);
    }

    /** The problems that are possible because of what the operation takes and gives. */
    private static TreeSet<String> statuses(Operation operation, boolean roles) {
        TreeSet<String> statuses = new TreeSet<>(EVERYWHERE);
        if (roles) {
            statuses.add("403");
        }
        boolean answers =
                operation.getResponses().getAPIResponses().values().stream().anyMatch(r -> r.getContent() != null);
        if (answers) {
            statuses.add("406");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of("413", "415", "422"));
            operation.getRequestBody().setRequired(true);
        }
        return statuses;
    }

    /** The generator leaves out the body of a {@code RestResponse} whose status is named. */
    private void addBodies(Operation operation) {
        Optional<String> schema = types.schema(operation.getOperationId());
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            boolean success = status.startsWith("20") && !status.equals("204");
            if (success && response.getContent() == null && schema.isPresent()) {
                response.setContent(OASFactory.createContent()
                        .addMediaType(
                                "application/json",
                                OASFactory.createMediaType().schema(SchemaRules.reference(schema.get()))));
            }
        });
    }

    private APIResponse withHeaders(
            Operation operation, PathItem.HttpMethod method, String status, APIResponse response) {
        List<String> names = new ArrayList<>(ALL_ANSWERS);
        Content content = response.getContent();
        boolean body = content != null && status.startsWith("20");
        if (types.isTagged(operation.getOperationId()) && (body || status.equals("304"))) {
            names.addAll(List.of("ETag", "Cache-Control", "Vary"));
        }
        if (types.isPage(operation.getOperationId()) && body && method == PathItem.HttpMethod.GET) {
            names.add("Link");
        }
        if (body && operation.getTags().contains(FEEDS)) {
            names.addAll(List.of("Link", "Last-Modified"));
        }
        if (status.equals("201") || status.equals("202") || status.startsWith("301")) {
            names.add("Location");
        }
        names.forEach(name -> response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name)));
        return response;
    }
}
