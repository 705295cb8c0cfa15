package dev.verbatim.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * Puts a whole example beside every body whose schema has one: the file {@code openapi/examples/SCHEMA.json} of the
 * resources. A test holds each of them against its schema.
 */
final class ContractExamples {

    private static final String PREFIX = "#/components/schemas/";

    private final OpenAPI document;
    private final Set<String> used = new TreeSet<>();

    ContractExamples(OpenAPI document) {
        this.document = document;
    }

    void add() {
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(ContractExamples::contents)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .forEach(this::add);
        used.forEach(name -> document.getComponents()
                .addExample(name, OASFactory.createExample().value(Objects.requireNonNull(read(name)))));
    }

    private static Stream<Content> contents(Operation operation) {
        Stream<Content> answers = operation.getResponses().getAPIResponses().values().stream()
                .flatMap(r -> Stream.ofNullable(r.getContent()));
        return operation.getRequestBody() == null
                ? answers
                : Stream.concat(
                        answers, Stream.ofNullable(operation.getRequestBody().getContent()));
    }

    private void add(MediaType media) {
        if (media.getSchema() == null || media.getSchema().getRef() == null) {
            return;
        }
        String name = media.getSchema().getRef().substring(PREFIX.length());
        if (media.getExamples() == null && read(name) != null) {
            used.add(name);
            media.addExample(name, OASFactory.createExample().ref("#/components/examples/" + name));
        }
    }

    private static @org.jspecify.annotations.Nullable Map<?, ?> read(String name) {
        String file = "/openapi/examples/" + name + ".json";
        try (InputStream in = ContractExamples.class.getResourceAsStream(file)) {
            return in == null ? null : new ObjectMapper().readValue(in, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
