package dev.verbatim;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The rules of the house: which package may know which, and what an endpoint must and must not do. Each rule is a
 * method: those that are fields Surefire neither reports nor fails on.
 */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    static final String ROOT = "dev.verbatim";

    /** What each package may import, besides itself and libraries. Order: lowest first. */
    static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            entry("text", Set.of()),
            entry("http", Set.of()),
            entry("database", Set.of("http")),
            entry("annotate", Set.of("text")),
            entry("index", Set.of("text", "http")),
            entry("access", Set.of("http")),
            entry("change", Set.of("http")),
            entry("cache", Set.of("http", "change")),
            entry("taxonomy", Set.of("http", "change")),
            entry("entity", Set.of("text", "http", "index", "change", "taxonomy")),
            entry("quote", Set.of("text", "http", "index", "change", "taxonomy", "entity")),
            entry("article", Set.of("text", "http", "index", "change", "taxonomy", "entity", "quote")),
            entry("search", Set.of("text", "http", "index", "change", "taxonomy", "entity", "quote", "article")),
            entry("syndicate", Set.of("text", "http", "taxonomy", "entity", "quote", "article")),
            entry("webhook", Set.of("http", "access", "change")),
            entry("ingest", Set.of("text", "http", "annotate", "change", "taxonomy", "entity", "quote", "article")),
            entry("demo", Set.of("text", "http", "annotate", "taxonomy", "article", "ingest")),
            entry("command", Set.of("text", "annotate")));

    @ArchTest
    static void every_package_is_listed(JavaClasses classes) {
        Set<String> found = classes.stream()
                .map(c -> c.getPackageName().substring(ROOT.length()))
                .filter(p -> !p.isEmpty())
                .map(p -> p.substring(1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(MAY_IMPORT.keySet()).containsAll(found);
    }

    @ArchTest
    static void packages_import_only_what_is_listed(JavaClasses classes) {
        MAY_IMPORT.forEach((name, allowed) -> {
            String[] packages = Stream.concat(Stream.of(name), allowed.stream())
                    .map(p -> ROOT + "." + p + "..")
                    .toArray(String[]::new);
            classes()
                    .that()
                    .resideInAPackage(ROOT + "." + name + "..")
                    .should(onlyDependOnClassesThat(
                            resideInAnyPackage(packages).or(resideOutsideOfPackage(ROOT + ".."))))
                    .because(name + " may import only " + new TreeSet<>(allowed))
                    .allowEmptyShould(true)
                    .check(classes);
        });
    }

    @ArchTest
    static void no_cycles(JavaClasses classes) {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @ArchTest
    static void extraction_knows_no_framework(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".annotate..", ROOT + ".text..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "com.fasterxml..")
                .check(classes);
    }

    /** Not in a signature, not in a record that a signature leads to, not inside generics. */
    @ArchTest
    static void endpoints_do_not_expose_jpa_entities(JavaClasses classes) {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(new ArchCondition<>("not lead to @Entity classes") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        Set<JavaClass> reached = new HashSet<>();
                        Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                                .flatMap(t -> t.getAllInvolvedRawTypes().stream())
                                .forEach(c -> reach(c, reached));
                        reached.stream()
                                .filter(c -> c.isAnnotatedWith(Entity.class))
                                .forEach(c -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " exposes " + c.getSimpleName())));
                    }
                })
                .check(classes);
    }

    /** An enum shows its name only, whatever else its constants know. */
    private static void reach(JavaClass type, Set<JavaClass> reached) {
        if (type.getPackageName().startsWith(ROOT) && !type.isEnum() && reached.add(type)) {
            type.getFields().stream()
                    .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                    .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                    .forEach(c -> reach(c, reached));
        }
    }

    /** A bare Response hides its body's type from OpenAPI and from the rule above; use T or RestResponse<T>. */
    @ArchTest
    static void endpoints_return_typed_bodies(JavaClasses classes) {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .notHaveRawReturnType(Response.class)
                .check(classes);
    }

    @ArchTest
    static void endpoints_state_who_may_call_them(JavaClasses classes) {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(RolesAllowed.class)
                .check(classes);
    }

    @ArchTest
    static void endpoints_are_documented(JavaClasses classes) {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .beAnnotatedWith(Operation.class)
                .check(classes);
    }

    @ArchTest
    static void resources_share_one_class_path(JavaClasses classes) {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should(new ArchCondition<>("carry the class path /v1, the rest on the method") {
                    @Override
                    public void check(JavaClass c, ConditionEvents events) {
                        String path = c.getAnnotationOfType(Path.class).value();
                        if (!path.equals("/v1")) {
                            events.add(SimpleConditionEvent.violated(c, c.getName() + " has class path " + path));
                        }
                    }
                })
                .check(classes);
    }

    @ArchTest
    static void time_comes_from_the_clock(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".command..")
                .should()
                .callMethod(Instant.class, "now")
                .check(classes);
    }
}
