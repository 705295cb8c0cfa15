package dev.verbatim.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one rule for enums at the border: a constant {@code DIRECT} is written {@code direct}, in JSON, in query
 * parameters and in the OpenAPI document ({@link OpenApiCompletion}), and read back in exactly that form.
 */
public final class Enums {

    private Enums() {}

    /** An enum whose constants are written otherwise, such as a sort {@code -publishedAt}. */
    public interface Outside {

        /** The form outside. Implementations carry {@code @JsonValue}, so that the OpenAPI document shows it too. */
        String outside();
    }

    /** How a constant is written outside. */
    public static String write(Enum<?> constant) {
        return constant instanceof Outside o ? o.outside() : constant.name().toLowerCase(Locale.ROOT);
    }

    /** The constant written so, or empty; upper case is not accepted, since the contract does not list it. */
    public static <E> Optional<E> read(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> write((Enum<?>) c).equals(text))
                .findFirst();
    }

    /** What is allowed, for a person: {@code direct, partial, indirect}. */
    public static String allowed(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(c -> write((Enum<?>) c))
                .collect(Collectors.joining(", "));
    }

    static SimpleModule jacksonModule() {
        SimpleModule module = new SimpleModule("enums");
        module.setDeserializers(new Deserializers());
        module.addSerializer(Enum.class, new Serializer());
        return module;
    }

    private static final class Serializer extends ToStringSerializerBase {

        private static final long serialVersionUID = 1L;

        Serializer() {
            super(Enum.class);
        }

        @Override
        public String valueToString(Object value) {
            return write((Enum<?>) value);
        }
    }

    private static final class Deserializers extends SimpleDeserializers {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return new Deserializer(type);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> valueType) {
            return valueType.isEnum();
        }

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return null;
        }
    }

    private static final class Deserializer extends StdScalarDeserializer<Object> {

        private static final long serialVersionUID = 1L;

        Deserializer(Class<?> type) {
            super(type);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString("");
            Optional<?> constant = read(handledType(), text);
            return constant.isPresent()
                    ? constant.get()
                    : context.handleWeirdStringValue(handledType(), text, "allowed: " + allowed(handledType()));
        }
    }

    /** Reads enum query parameters; an unknown value is caught by {@link KnownParameters} before it comes here. */
    @Provider
    public static final class QueryConverter implements ParamConverterProvider {

        @Override
        public <T> @Nullable ParamConverter<T> getConverter(Class<T> raw, Type generic, Annotation[] annotations) {
            return raw.isEnum() ? new Converter<>(raw) : null;
        }
    }

    private record Converter<T>(Class<T> type) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) {
                return null;
            }
            return read(type, value).orElseThrow(() -> ProblemException.parameter(value, "allowed: " + allowed(type)));
        }

        @Override
        public String toString(T value) {
            return write((Enum<?>) value);
        }
    }
}
