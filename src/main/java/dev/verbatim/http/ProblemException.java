package dev.verbatim.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fault that the caller can cause; {@link ProblemMappers} turns it into problem+json. Never logged as an error. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Problem.Fault> faults;
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable String existingId;

    private ProblemException(ProblemType type, String detail, List<Problem.Fault> faults) {
        super(detail, null, false, false);
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    /** A problem of this type; {@code detail} says what was wrong this time, for a person, without internals. */
    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(type, detail, List.of());
    }

    public static ProblemException of(ProblemType type, String detail, List<Problem.Fault> faults) {
        return new ProblemException(type, detail, faults);
    }

    /** A 400 that names the parameter. */
    public static ProblemException parameter(String name, String detail) {
        ProblemType type = ProblemType.INVALID_PARAMETER;
        return of(
                type,
                "'" + name + "': " + detail,
                List.of(Problem.Fault.parameter(Problem.Location.QUERY, name, type, detail)));
    }

    /** A 422 that points into the body, such as {@code #/title}. */
    public static ProblemException body(String pointer, String detail) {
        return of(ProblemType.VALIDATION_FAILED, detail, List.of(Problem.Fault.body(pointer, detail)));
    }

    /** A 404 for a resource: "There is no article art_...". */
    public static ProblemException notFound(String what, String id) {
        return of(ProblemType.NOT_FOUND, "There is no " + what + " " + Problem.cut(id, 100) + ".");
    }

    /** Names the resource that is in the way, so that the caller can go on with it. */
    public ProblemException withExisting(String id) {
        existingId = id;
        return this;
    }

    public ProblemException withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    List<Problem.Fault> faults() {
        return faults;
    }

    Map<String, String> headers() {
        return headers;
    }

    @Nullable
    String existingId() {
        return existingId;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
