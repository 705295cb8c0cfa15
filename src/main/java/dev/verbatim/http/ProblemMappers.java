package dev.verbatim.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that can leave an endpoint, as problem+json. What is not known here says nothing but its id. */
final class ProblemMappers {

    private final Problems problems;
    private final Operations operations;

    ProblemMappers(Problems problems, Operations operations) {
        this.problems = problems;
        this.operations = operations;
    }

    @ServerExceptionMapper
    Response problem(ProblemException fault, RoutingContext request) {
        return problems.response(request, fault);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorized(Exception fault, RoutingContext request) {
        return problems.response(
                request,
                ProblemException.of(ProblemType.UNAUTHORIZED, "This needs a valid key.")
                        .withHeader("WWW-Authenticate", "Bearer"));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException fault, RoutingContext request) {
        return problems.response(
                request, ProblemException.of(ProblemType.FORBIDDEN, "None of the key's roles may do this."));
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException fault, RoutingContext request) {
        return problems.response(request, JsonFaults.of(fault));
    }

    @ServerExceptionMapper
    Response unknownProperty(UnrecognizedPropertyException fault, RoutingContext request) {
        return problems.response(request, JsonFaults.of(fault));
    }

    @ServerExceptionMapper
    Response mismatch(MismatchedInputException fault, RoutingContext request) {
        return problems.response(request, JsonFaults.of(fault));
    }

    @ServerExceptionMapper
    Response mapping(JsonMappingException fault, RoutingContext request) {
        return problems.response(request, JsonFaults.of(fault));
    }

    /** Constraints on a body are 422 with pointers, those on parameters 400. */
    @ServerExceptionMapper
    Response invalid(ConstraintViolationException fault, RoutingContext request) {
        List<Violation> violations = fault.getConstraintViolations().stream()
                .map(Violation::of)
                .sorted(Comparator.comparing(v -> v.place() + v.message()))
                .toList();
        boolean body = violations.stream().anyMatch(Violation::inBody);
        return problems.response(
                request,
                ProblemException.of(
                        body ? ProblemType.VALIDATION_FAILED : ProblemType.INVALID_PARAMETER,
                        violations.stream()
                                .map(v -> v.place() + ": " + v.message())
                                .collect(Collectors.joining("; ")),
                        violations.stream().map(Violation::fault).toList()));
    }

    @ServerExceptionMapper
    Response webApplication(WebApplicationException fault, RoutingContext request) {
        if (fault.getCause() instanceof JsonProcessingException json) {
            return problems.response(request, JsonFaults.of(json));
        }
        Response given = fault.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        ProblemException problem = WebFaults.of(given.getStatus(), request);
        if (given.getStatus() == 405) {
            problem.withHeader("Allow", operations.allowed(request.normalizedPath()));
        }
        return problems.response(request, problem);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable fault, RoutingContext request) {
        if (DatabaseOutage.isCauseOf(fault)) {
            Log.debugf(fault, "request %s met no database", RequestIds.of(request));
            return problems.response(
                    request,
                    ProblemException.of(ProblemType.UNAVAILABLE, "The database cannot be reached at the moment.")
                            .withHeader("Retry-After", "2"));
        }
        String id = RequestIds.of(request);
        if (isHangUp(fault)) {
            Log.debugf(fault, "request %s: the caller hung up", id);
            return problems.response(
                    request, ProblemException.of(ProblemType.MALFORMED_BODY, "The body ended before it was complete."));
        }
        Log.errorf(fault, "request %s failed: %s", id, request.request().method());
        return problems.response(
                request, ProblemException.of(ProblemType.INTERNAL, "The fault is logged under this requestId."));
    }

    /** Callers who leave amid a body are no fault of ours, and must not be able to fill the log. */
    private static boolean isHangUp(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamResetException || cause instanceof HttpClosedException || isTimeOut(cause)) {
                return true;
            }
        }
        return false;
    }

    /** What Quarkus throws when no more of a body has come for a minute; it has no class of its own. */
    private static boolean isTimeOut(Throwable fault) {
        return fault.getClass() == IOException.class && "Read timed out".equals(fault.getMessage());
    }

    /** One broken constraint: in the body when its path leads through a parameter that no query or path binds. */
    private record Violation(boolean inBody, String place, String message) {

        static Violation of(ConstraintViolation<?> violation) {
            List<String> names = new java.util.ArrayList<>();
            violation.getPropertyPath().forEach(node -> {
                if (node.getIndex() != null) {
                    names.add(String.valueOf(node.getIndex()));
                }
                if (node.getName() != null && !node.getName().startsWith("<")) {
                    names.add(node.getName());
                }
            });
            boolean method = names.size() > 1;
            List<String> inner = method ? names.subList(1, names.size()) : names;
            boolean body = inner.get(0).equals("body");
            return new Violation(
                    body,
                    body ? "#" + pointer(inner.subList(1, inner.size())) : parameter(inner),
                    violation.getMessage());
        }

        /** The last name on the path; of a repeated parameter, the place in the list stands after it. */
        private static String parameter(List<String> path) {
            int last = path.size() - 1;
            boolean place = last > 0 && path.get(last).chars().allMatch(Character::isDigit);
            return path.get(place ? last - 1 : last);
        }

        private static String pointer(List<String> names) {
            return names.stream().map(n -> "/" + n).collect(Collectors.joining());
        }

        Problem.Fault fault() {
            return inBody
                    ? Problem.Fault.body(place, message)
                    : Problem.Fault.parameter(Problem.Location.QUERY, place, ProblemType.INVALID_PARAMETER, message);
        }
    }
}
