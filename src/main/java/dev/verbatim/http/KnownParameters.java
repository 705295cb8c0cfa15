package dev.verbatim.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the operation does not have, and values that cannot be what they should be, before the
 * endpoint runs: a silent typo in a filter would answer another question than the one that was asked.
 */
final class KnownParameters {

    private final Map<Method, Map<String, QueryParameter>> ofMethod = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        refuseUnreadableAccept(request);
        refuseNul(request.getUriInfo().getPathParameters());
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        Map<String, QueryParameter> known =
                ofMethod.computeIfAbsent(resource.getResourceMethod(), QueryParameter::allOf);
        String operation = request.getMethod() + " " + request.getUriInfo().getPath();
        refuseUnknown(given, known, operation);
        List<Problem.Fault> faults = new ArrayList<>();
        given.forEach((name, values) ->
                Objects.requireNonNull(known.get(name)).check(values).ifPresent(faults::add));
        if (!faults.isEmpty()) {
            throw ProblemException.of(ProblemType.INVALID_PARAMETER, summary(faults), faults);
        }
    }

    /** What would otherwise fail while the answer is being written, as a 500. DELETE answers nothing. */
    private static void refuseUnreadableAccept(ContainerRequestContext request) {
        try {
            if (!request.getMethod().equals("DELETE")) {
                request.getAcceptableMediaTypes();
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(ProblemType.NOT_ACCEPTABLE, "The Accept header names no media types.");
        }
    }

    /** The one character that no text in the database can have, so nothing is at such an address. */
    private static void refuseNul(MultivaluedMap<String, String> path) {
        if (path.values().stream().flatMap(List::stream).anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "Nothing has a NUL in its address.");
        }
    }

    private static void refuseUnknown(
            MultivaluedMap<String, String> given, Map<String, QueryParameter> known, String operation) {
        List<Problem.Fault> faults = given.keySet().stream()
                .filter(name -> !known.containsKey(name))
                .sorted()
                .map(name -> Problem.Fault.parameter(
                        Problem.Location.QUERY,
                        name,
                        ProblemType.UNKNOWN_PARAMETER,
                        Closest.hint(name, new TreeSet<>(known.keySet()))))
                .toList();
        if (!faults.isEmpty()) {
            String names = faults.stream().map(f -> "'" + f.name() + "'").collect(Collectors.joining(", "));
            throw ProblemException.of(
                    ProblemType.UNKNOWN_PARAMETER,
                    names + (faults.size() == 1 ? " is not a parameter of " : " are not parameters of ") + operation
                            + ".",
                    faults);
        }
    }

    private static String summary(List<Problem.Fault> faults) {
        return faults.stream().map(f -> "'" + f.name() + "': " + f.detail()).collect(Collectors.joining("; "));
    }
}
