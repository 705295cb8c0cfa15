package dev.verbatim.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;

/** Jackson's complaints as problems: what is not JSON is 400, what is JSON of the wrong shape 422 with a pointer. */
public final class JsonFaults {

    private JsonFaults() {}

    /** The problem; shows the caller's own names and values, never ours. */
    public static ProblemException of(JsonProcessingException fault) {
        if (fault instanceof StreamConstraintsException) {
            return ProblemException.of(
                    ProblemType.MALFORMED_BODY, "The JSON is nested too deeply or has too long values.");
        }
        if (fault instanceof UnrecognizedPropertyException unknown) {
            List<String> known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .toList();
            return ProblemException.body(
                    pointer(unknown),
                    "'" + unknown.getPropertyName() + "' is not a property here. "
                            + Closest.hint(unknown.getPropertyName(), known));
        }
        if (fault instanceof InvalidFormatException format && format.getTargetType() == String.class) {
            return ProblemException.body(
                    pointer(format), "Text is whole Unicode characters without U+0000: no half of a surrogate pair.");
        }
        if (fault instanceof InvalidFormatException format) {
            return ProblemException.body(
                    pointer(format), "'" + format.getValue() + "' is not allowed here" + allowed(format));
        }
        if (fault instanceof MismatchedInputException mismatch) {
            if (mismatch.getPath().isEmpty() && mismatch.getOriginalMessage().startsWith("Trailing token")) {
                return ProblemException.of(ProblemType.MALFORMED_BODY, "More follows after the end of the JSON.");
            }
            return ProblemException.body(pointer(mismatch), "The value is missing or has the wrong JSON type.");
        }
        if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getCause() instanceof ProblemException problem
                    ? problem
                    : ProblemException.body(pointer(mapping), "The value is not allowed here.");
        }
        return ProblemException.of(
                ProblemType.MALFORMED_BODY,
                "Not JSON at line " + fault.getLocation().getLineNr() + ", column "
                        + fault.getLocation().getColumnNr() + ".");
    }

    private static String allowed(InvalidFormatException fault) {
        Class<?> target = fault.getTargetType();
        if (target != null && target.isEnum()) {
            return "; allowed: " + Enums.allowed(target) + ".";
        }
        return target == java.time.Instant.class ? "; a time is written like 2026-11-22T17:00:00Z." : ".";
    }

    private static String pointer(JsonMappingException fault) {
        return "#"
                + fault.getPath().stream()
                        .map(r -> r.getFieldName() == null ? String.valueOf(r.getIndex()) : escape(r.getFieldName()))
                        .map(token -> "/" + token)
                        .collect(Collectors.joining());
    }

    private static String escape(String token) {
        return java.net.URLEncoder.encode(
                        token.replace("~", "~0").replace("/", "~1"), java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
