package dev.verbatim.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The entry of the API as JSON: where everything begins. */
@Schema(name = "Root", description = "Where everything begins.")
public record Root(
        @Schema(maxLength = 100, examples = "Verbatim") String name,

        @Schema(maxLength = 20, examples = "1.0.0", description = "Version of the contract.")
        String version,

        @Schema(description = "Addresses by name; more may come.")
        Map<String, Link> links) {

    /** An address. */
    @Schema(name = "RootLink")
    public record Link(
            @Schema(format = "uri", maxLength = 2048, examples = "http://localhost:8080/v1/articles")
            String href) {}

    static Root of(PublicUrl url) {
        Map<String, Link> links = Stream.of(
                        "articles", "quotes", "statements", "entities", "sources", "search", "changes")
                .collect(Collectors.toMap(
                        name -> name, name -> new Link(url.of("/v1/" + name)), (a, b) -> a, TreeMap::new));
        links.put("openapi", new Link(url.of("/openapi")));
        links.put("docs", new Link(url.of("/docs")));
        return new Root("Verbatim", ApiDefinition.VERSION, links);
    }
}
