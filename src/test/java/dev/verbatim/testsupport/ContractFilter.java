package dev.verbatim.testsupport;

import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fails a test whose exchange the served OpenAPI document does not allow, whatever the test itself looks at. Paths
 * outside {@code /v1} are no part of the contract.
 */
public final class ContractFilter implements Filter {

    private @Nullable Contract contract;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        URI uri = URI.create(request.getURI());
        if (!uri.getRawPath().startsWith("/v1") || request.getMethod().equals("OPTIONS")) {
            return response;
        }
        byte[] body = response.asByteArray();
        Exchange exchange = new Exchange(
                request.getMethod(),
                uri.getRawPath(),
                query(uri.getRawQuery()),
                request.getContentType(),
                request.getBody() instanceof String text ? text : null,
                response.statusCode(),
                headers(response),
                body == null ? new byte[0] : body);
        check(contract(uri), exchange, true);
        return body == null
                ? response
                : new ResponseBuilder().clone(response).setBody(body).build();
    }

    /** Checks an exchange that did not go through RestAssured; without {@code body} all of it but the body. */
    void hold(Exchange exchange, boolean body) {
        check(contract(), exchange, body);
    }

    /** The document that the application under test serves. */
    ContractDocument document() {
        return contract().document();
    }

    private Contract contract() {
        return contract(URI.create("http://localhost:" + RestAssured.port + "/"));
    }

    private static void check(Contract contract, Exchange exchange, boolean body) {
        contract.operation(exchange).ifPresent(o -> Seen.add(o.method() + " " + o.path() + " " + exchange.status()));
        List<String> faults = contract.faults(exchange, body);
        if (!faults.isEmpty()) {
            throw new AssertionError("not as the contract says:\n- " + String.join("\n- ", faults) + "\n" + exchange);
        }
    }

    private Contract contract(URI uri) {
        Contract present = contract;
        if (present == null) {
            present = new Contract(ContractDocument.of(fetch(uri.resolve("/openapi?format=json"))));
            contract = present;
        }
        return present;
    }

    private static String fetch(URI uri) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<String>> query(@Nullable String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.computeIfAbsent(decode(parts[0]), n -> new ArrayList<>())
                    .add(parts.length == 1 ? "" : decode(parts[1]));
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> headers(Response response) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : response.headers()) {
            headers.computeIfAbsent(header.getName(), n -> new ArrayList<>()).add(header.getValue());
        }
        return headers;
    }
}
