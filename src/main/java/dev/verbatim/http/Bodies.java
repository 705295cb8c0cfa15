package dev.verbatim.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Reads and checks JSON as an endpoint does with its body, for JSON that comes another way. */
@ApplicationScoped
public class Bodies {

    private final ObjectMapper json;
    private final Validator validator;

    Bodies(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The record in these bytes; 400 when they are no JSON, 422 with pointers when they are no such record. */
    public <T> T read(byte[] bytes, Class<T> type) {
        try {
            T value = json.readValue(bytes, type);
            if (value == null) {
                throw ProblemException.body("#", "The value is null.");
            }
            check(value);
            return value;
        } catch (JsonProcessingException e) {
            throw JsonFaults.of(e);
        } catch (IOException e) {
            throw ProblemException.of(ProblemType.MALFORMED_BODY, "Not JSON in UTF-8.");
        }
    }

    /** Throws a 422 with a pointer for each constraint that the value breaks. */
    void check(Object value) {
        List<Problem.Fault> faults = validator.validate(value).stream()
                .map(Bodies::fault)
                .sorted(Comparator.comparing(f -> f.pointer() + f.detail()))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.of(
                    ProblemType.VALIDATION_FAILED,
                    faults.stream().map(f -> f.pointer() + ": " + f.detail()).collect(Collectors.joining("; ")),
                    faults);
        }
    }

    private static Problem.Fault fault(ConstraintViolation<?> violation) {
        String path = violation
                .getPropertyPath()
                .toString()
                .replaceAll("[.\\[]+", "/")
                .replace("]", "");
        return Problem.Fault.body("#/" + path.replaceAll("/<[^>]*>", ""), violation.getMessage());
    }
}
