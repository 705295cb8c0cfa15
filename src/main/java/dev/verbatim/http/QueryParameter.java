package dev.verbatim.http;

import jakarta.ws.rs.BeanParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A query parameter that an endpoint declares, as reflection shows it. */
record QueryParameter(String name, Class<?> type, boolean repeatable) {

    /** All of a method, by name, those inside {@code @BeanParam} classes too. */
    static Map<String, QueryParameter> allOf(Method method) {
        Map<String, QueryParameter> found = new HashMap<>();
        for (Parameter p : method.getParameters()) {
            add(found, p, p.getName(), p.getParameterizedType());
            if (p.isAnnotationPresent(BeanParam.class)) {
                addFields(found, p.getType());
            }
        }
        return Map.copyOf(found);
    }

    private static void addFields(Map<String, QueryParameter> found, @Nullable Class<?> type) {
        if (type == null || type == Object.class) {
            return;
        }
        for (Field f : type.getDeclaredFields()) {
            add(found, f, f.getName(), f.getGenericType());
            if (f.isAnnotationPresent(BeanParam.class)) {
                addFields(found, f.getType());
            }
        }
        addFields(found, type.getSuperclass());
    }

    private static void add(Map<String, QueryParameter> found, AnnotatedElement element, String name, Type type) {
        RestQuery query = element.getAnnotation(RestQuery.class);
        if (query != null) {
            String outside = query.value().isEmpty() ? name : query.value();
            boolean repeatable =
                    type instanceof ParameterizedType p && Collection.class.isAssignableFrom((Class<?>) p.getRawType());
            Type item = repeatable ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
            found.put(outside, new QueryParameter(outside, (Class<?>) item, repeatable));
        }
    }

    /** What is wrong with the values given, if anything. */
    Optional<Problem.Fault> check(List<String> values) {
        if (!repeatable && values.size() > 1) {
            return fault("may be given only once");
        }
        return values.stream().map(this::check).flatMap(Optional::stream).findFirst();
    }

    private Optional<Problem.Fault> check(String value) {
        if (type.isEnum()) {
            return Enums.read(type, value).isPresent() ? Optional.empty() : fault("allowed: " + Enums.allowed(type));
        }
        if (repeatable && value.isEmpty()) {
            // Otherwise dropped, so that ?speaker= would answer for every speaker
            return fault("must not be empty");
        }
        if (type == String.class) {
            return value.indexOf('\u0000') >= 0 ? fault("must not hold a NUL character") : Optional.empty();
        }
        try {
            parse(value);
            return Optional.empty();
        } catch (NumberFormatException e) {
            return fault("must be a number");
        } catch (DateTimeException e) {
            return fault("must be a time like 2026-11-22T17:00:00Z");
        } catch (IllegalArgumentException e) {
            return fault("must be true or false");
        }
    }

    private void parse(String value) {
        if (type == int.class || type == Integer.class) {
            Integer.parseInt(value);
        } else if (type == long.class || type == Long.class) {
            Long.parseLong(value);
        } else if (type == double.class || type == Double.class) {
            if (!Double.isFinite(Double.parseDouble(value))) {
                throw new NumberFormatException();
            }
        } else if (type == Instant.class) {
            Times.parse(value);
        } else if ((type == boolean.class || type == Boolean.class)
                && !value.equals("true")
                && !value.equals("false")) {
            throw new IllegalArgumentException();
        }
    }

    private Optional<Problem.Fault> fault(String detail) {
        return Optional.of(
                Problem.Fault.parameter(Problem.Location.QUERY, name, ProblemType.INVALID_PARAMETER, detail));
    }
}
