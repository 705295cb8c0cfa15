package dev.verbatim.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What this service can be asked for, by method and path: names for metrics, however a request is answered, and the
 * {@code Allow} header that a 405 must carry and Quarkus does not give.
 */
// Without the client proxy of a wider scope: asked several times by every request.
@Singleton
class Operations {

    /** One operation; a segment of its path that is a parameter is the empty text. */
    private record Route(String method, String[] segments, String id) {

        boolean takes(String[] path) {
            for (int i = 0; i < path.length; i++) {
                if (!segments[i].isEmpty() && !segments[i].equals(path[i])) {
                    return false;
                }
            }
            return true;
        }

        long parameters() {
            return List.of(segments).stream().filter(String::isEmpty).count();
        }
    }

    /** By number of segments: looking one up is part of every request. */
    private final Map<Integer, List<Route>> routes = new HashMap<>();

    Operations(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null) {
                addRoutes(path.value(), bean.getBeanClass());
            }
        }
        // literal paths first: /changes/stream before /changes/{id}
        routes.values().forEach(all -> all.sort((a, b) -> Long.compare(a.parameters(), b.parameters())));
    }

    /** The operation id; HEAD is answered by GET. Empty for what is none. */
    Optional<String> id(String method, String path) {
        String verb = method.equals("HEAD") ? "GET" : method;
        String[] segments = segments(path);
        for (Route route : routes.getOrDefault(segments.length, List.of())) {
            if (route.method().equals(verb) && route.takes(segments)) {
                return Optional.of(route.id());
            }
        }
        return Optional.empty();
    }

    /** The methods in alphabetical order, as the header wants them; empty for a path that nobody takes. */
    String allowed(String path) {
        String[] segments = segments(path);
        Set<String> methods = new TreeSet<>();
        routes.getOrDefault(segments.length, List.of()).stream()
                .filter(r -> r.takes(segments))
                .forEach(r -> methods.add(r.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private void addRoutes(String prefix, Class<?> resource) {
        for (Method method : resource.getDeclaredMethods()) {
            Path path = method.getAnnotation(Path.class);
            Operation operation = method.getAnnotation(Operation.class);
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null && path != null) {
                    String id = operation == null ? method.getName() : operation.operationId();
                    add(new Route(verb.value(), template(prefix + path.value()), id));
                }
            }
        }
    }

    private void add(Route route) {
        routes.computeIfAbsent(route.segments().length, n -> new ArrayList<>()).add(route);
    }

    private static String[] template(String path) {
        String[] segments = segments(path);
        for (int i = 0; i < segments.length; i++) {
            segments[i] = segments[i].startsWith("{") ? "" : segments[i];
        }
        return segments;
    }

    private static String[] segments(String path) {
        return path.substring(path.startsWith("/") ? 1 : 0).split("/");
    }
}
