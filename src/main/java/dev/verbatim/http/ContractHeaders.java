package dev.verbatim.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers of api.md section 5.2 as OpenAPI components. All of them required. */
final class ContractHeaders {

    private ContractHeaders() {}

    static Map<String, Header> all() {
        Map<String, Header> headers = new LinkedHashMap<>();
        headers.put("ETag", text("Entity tag; send it back as If-None-Match or If-Match.", 200, "\"v7\""));
        headers.put("RateLimit", text("Requests left and seconds until more.", 200, "\"default\";r=599;t=42"));
        headers.put(
                "RateLimit-Policy", text("Requests allowed in a window of seconds.", 200, "\"default\";q=600;w=60"));
        headers.put("X-Request-Id", text("Correlation id; yours when you sent one.", 64, "01jd9x7m3q4v5t6r"));
        headers.put(
                "Link", text("RFC 8288: self, next, prev.", 25000, "<http://localhost:8080/v1/quotes>; rel=\"self\""));
        headers.put(
                "Last-Modified",
                text("When the content last changed.", 64, "Sun, 22 Nov 2026 17:00:00 GMT")
                        .required(false));
        headers.put("Cache-Control", text("What caches may do with the answer.", 200, CacheRules.PUBLIC));
        headers.put(
                "Location",
                text(
                        "Address of the new or surviving resource.",
                        2048,
                        "http://localhost:8080/v1/articles/art_01jd9x7m3q4v5t6r7s8w9y0zab"));
        headers.put("Vary", text("What else the answer depends on.", 200, "Accept-Encoding, Authorization"));
        headers.put("Allow", text("The methods that are allowed there.", 200, "GET, HEAD"));
        headers.put("WWW-Authenticate", text("How to authenticate (RFC 6750).", 200, "Bearer"));
        headers.put(
                "Retry-After",
                OASFactory.createHeader()
                        .description("Seconds.")
                        .required(true)
                        .schema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .format("int32")
                                .minimum(java.math.BigDecimal.ZERO)
                                .maximum(java.math.BigDecimal.valueOf(86400))));
        headers.put("Access-Control-Allow-Origin", text("CORS: scripts of every site may read the answer.", 200, "*"));
        return headers;
    }

    static Parameter ifNoneMatch() {
        return OASFactory.createParameter()
                .name("If-None-Match")
                .in(Parameter.In.HEADER)
                .description("The ETag of an answer you hold; 304 when it is still good.")
                .example("\"v7\"")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(1000));
    }

    /** {@code answer}: what a repeated request is answered with. */
    static Parameter idempotencyKey(String answer) {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description(
                        "A string in double quotes, best a UUID, kept 24 hours: the same request again is answered with "
                                + answer + ".")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(255));
    }

    private static Header text(String description, int maxLength, String example) {
        return OASFactory.createHeader()
                .description(description)
                .required(true)
                .example(example)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(maxLength));
    }
}
