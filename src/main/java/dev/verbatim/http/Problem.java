package dev.verbatim.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Problem details as RFC 9457 defines them, with our members {@code code}, {@code requestId} and {@code errors}. */
@Schema(description = "RFC 9457 problem details.")
public record Problem(
        @Schema(format = "uri-reference", maxLength = 2048, examples = "http://localhost:8080/problems/not-found")
        String type,

        @Schema(maxLength = 300, examples = "Not found") String title,

        @Schema(minimum = "400", maximum = "599", examples = "404")
        int status,

        @Schema(maxLength = 64, examples = "not-found", description = "What to switch on; more values may come.")
        String code,

        @Schema(maxLength = 4000, examples = "There is no article art_01jd9x7m3q4v5t6r7s8w9y0zab.")
        String detail,

        @Schema(format = "uri-reference", maxLength = 2048, examples = "/v1/articles/art_01jd9x7m3q4v5t6r7s8w9y0zab")
        String instance,

        @Schema(maxLength = 64, examples = "01jd9x7m3q4v5t6r")
        String requestId,

        @Schema(maxItems = 100, description = "One entry for each thing that is wrong; absent when there is no list.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Fault> errors,

        @Schema(maxItems = 10, description = "Only with quota-exceeded: the policies that were violated.")
        @com.fasterxml.jackson.annotation.JsonProperty("violated-policies")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<@Size(max = 64) String> violatedPolicies,

        @Schema(maxLength = 64, description = "Only with a conflict: the id of the resource that is in the way.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String existingId) {

    /** Where a fault was found. */
    public enum Location {
        QUERY,
        PATH,
        HEADER,
        BODY
    }

    /**
     * One thing that is wrong with a request.
     *
     * @param name    the parameter, null for the body
     * @param pointer URI-fragment JSON Pointer into the body (RFC 6901 section 6), null outside the body
     */
    @Schema(name = "Fault", description = "One thing that is wrong with the request.")
    public record Fault(
            @Schema(examples = "query") Location location,

            @Schema(maxLength = 200, examples = "speakr", nullable = true) @Nullable
            String name,

            @Schema(maxLength = 1000, nullable = true) @Nullable
            String pointer,

            @Schema(maxLength = 64, examples = "unknown-parameter")
            String code,

            @Schema(maxLength = 1000, examples = "Did you mean 'speaker'?")
            String detail) {

        public static Fault parameter(Location location, String name, ProblemType type, String detail) {
            return new Fault(location, cut(name, 200), null, type.code(), cut(detail, 1000));
        }

        public static Fault body(String pointer, String detail) {
            return new Fault(
                    Location.BODY, null, cut(pointer, 1000), ProblemType.VALIDATION_FAILED.code(), cut(detail, 1000));
        }
    }

    /** The text, shortened to a length that the contract allows. */
    static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }
}
