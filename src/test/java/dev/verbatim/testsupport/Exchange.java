package dev.verbatim.testsupport;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, as they went over the wire.
 *
 * @param path        undecoded, without the query
 * @param query       decoded values by name
 * @param requestBody null when none was sent, or none that is text
 * @param headers     of the answer, names in lower case
 */
public record Exchange(
        String method,
        String path,
        Map<String, List<String>> query,
        @Nullable String requestType,
        @Nullable String requestBody,
        int status,
        Map<String, List<String>> headers,
        byte[] body) {

    public Exchange {
        Map<String, List<String>> lower = new TreeMap<>();
        headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        headers = lower;
    }

    Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** Media type of the answer without its parameters. */
    Optional<String> mediaType() {
        return header("Content-Type").map(Exchange::withoutParameters);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    static String withoutParameters(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return method + " " + path + " " + query + " -> " + status + " " + text();
    }
}
