package dev.verbatim.http;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/**
 * What the classes say of an answer and the generated document does not: the body behind a {@code RestResponse}, whether
 * it is tagged or paged, and which of its properties may be absent.
 */
final class BodyTypes {

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName ROLES_ALLOWED = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class.getName());
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName JSON_INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName JSON_PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final Set<DotName> TAGGED = Set.of(
            DotName.createSimple(Versioned.class.getName()),
            DotName.createSimple(Page.class.getName()),
            DotName.createSimple(Tagged.class.getName()),
            DotName.createSimple("dev.verbatim.http.Document"));

    private final Map<String, ClassInfo> byOperation = new HashMap<>();
    private final Map<String, Set<String>> optional = new HashMap<>();
    private final Set<String> forEveryKey = new HashSet<>();
    private final Map<String, String> idempotent = new HashMap<>();

    private BodyTypes() {}

    static BodyTypes of(IndexView index) {
        BodyTypes types = new BodyTypes();
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            if (operation.target().kind() == AnnotationTarget.Kind.METHOD) {
                types.addOperation(operation, index);
            }
        }
        for (AnnotationInstance include : index.getAnnotations(JSON_INCLUDE)) {
            if (include.target().kind() == AnnotationTarget.Kind.FIELD) {
                FieldInfo field = include.target().asField();
                types.optional
                        .computeIfAbsent(schemaName(field.declaringClass()), k -> new HashSet<>())
                        .add(propertyName(field));
            }
        }
        return types;
    }

    private void addOperation(AnnotationInstance operation, IndexView index) {
        Type returned = operation.target().asMethod().returnType();
        while (returned.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            returned = returned.asParameterizedType().arguments().get(0);
        }
        AnnotationValue id = operation.value("operationId");
        ClassInfo body = index.getClassByName(returned.name());
        if (id != null && body != null) {
            byOperation.put(id.asString(), body);
        }
        AnnotationInstance roles = operation.target().asMethod().annotation(ROLES_ALLOWED);
        if (id != null
                && roles != null
                && List.of(roles.value().asStringArray()).contains("reader")) {
            forEveryKey.add(id.asString());
        }
        AnnotationInstance idempotence = operation.target().asMethod().annotation(IDEMPOTENT);
        if (id != null && idempotence != null) {
            AnnotationValue secret = idempotence.value("secret");
            boolean isSecret = secret != null && secret.asBoolean();
            idempotent.put(id.asString(), isSecret ? "what the first one made and its secret" : "the first answer");
        }
    }

    /** What a request that is repeated under its Idempotency-Key is answered with; empty where there is no such key. */
    Optional<String> idempotence(String operationId) {
        return Optional.ofNullable(idempotent.get(operationId));
    }

    /** Whether any key will do, so that nobody who has one can lack the role: each includes reader. */
    boolean isForEveryKey(String operationId) {
        return forEveryKey.contains(operationId);
    }

    /** Whether the success answer carries an ETag. */
    boolean isTagged(String operationId) {
        return isAny(operationId, TAGGED);
    }

    /** Whether the success answer is a page, with links to its neighbours. */
    boolean isPage(String operationId) {
        return isAny(operationId, Set.of(DotName.createSimple(Page.class.getName())));
    }

    /** Name of the schema of what the operation returns, when that is one of our records. */
    Optional<String> schema(String operationId) {
        return Optional.ofNullable(byOperation.get(operationId))
                .filter(ClassInfo::isRecord)
                .map(BodyTypes::schemaName);
    }

    /** Properties of a schema that are left out when they are null or empty; all others are always there. */
    Set<String> optionalOf(String schema) {
        return optional.getOrDefault(schema, Set.of());
    }

    private boolean isAny(String operationId, Set<DotName> types) {
        ClassInfo body = byOperation.get(operationId);
        return body != null
                && (types.contains(body.name())
                        || body.interfaceNames().stream().anyMatch(types::contains));
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    private static String propertyName(FieldInfo field) {
        List<String> names = field.annotations(JSON_PROPERTY).stream()
                .map(a -> a.value() == null ? "" : a.value().asString())
                .filter(n -> !n.isEmpty())
                .collect(Collectors.toList());
        return names.isEmpty() ? field.name() : names.get(0);
    }
}
