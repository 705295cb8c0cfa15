package dev.verbatim.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which methods a path takes: for the {@code Allow} header that a 405 must carry and Quarkus does not give. */
@ApplicationScoped
class AllowedMethods {

    private record Route(String method, Pattern path) {}

    private final List<Route> routes = new ArrayList<>();

    AllowedMethods(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null) {
                addRoutes(path.value(), bean.getBeanClass());
            }
        }
    }

    /** The methods in alphabetical order, as the header wants them; empty for a path that nobody takes. */
    String at(String path) {
        Set<String> methods = new TreeSet<>();
        routes.stream().filter(r -> r.path().matcher(path).matches()).forEach(r -> methods.add(r.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private void addRoutes(String prefix, Class<?> resource) {
        for (Method method : resource.getDeclaredMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                Path path = method.getAnnotation(Path.class);
                if (verb != null && path != null) {
                    routes.add(new Route(verb.value(), pattern(prefix + path.value())));
                }
            }
        }
    }

    /** Literal parts as they are, each {@code {parameter}} as one segment. */
    private static Pattern pattern(String template) {
        List<String> parts = new ArrayList<>();
        for (String part : template.split("\\{[^}]*}", -1)) {
            parts.add(Pattern.quote(part));
        }
        return Pattern.compile(String.join("[^/]+", parts));
    }
}
