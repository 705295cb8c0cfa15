package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The operator's guide names what there is to configure and to watch, and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OperatorGuideTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path GUIDE =
            Path.of("src", "main", "resources", "META-INF", "resources", "docs", "operate.html");

    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(\\s*name = \"(verbatim\\.[a-z.-]+)\"");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"(verbatim[a-z.-]*)\"\\)");
    private static final Pattern MAPPED = Pattern.compile("(?m)^    [\\w<>]+ (\\w+)\\(\\);");
    private static final Pattern GUIDED = Pattern.compile("<tr><td><code>(verbatim\\.[a-z.-]+)</code>");
    private static final Pattern METER = Pattern.compile("\"(verbatim\\.[a-z.]+)\"");

    @Test
    void every_property_of_ours_stands_in_the_guide_and_none_that_is_gone() throws IOException {
        assertThat(found(GUIDED, Files.readString(GUIDE))).isEqualTo(properties());
    }

    @Test
    void the_guide_watches_what_is_measured() throws IOException {
        Set<String> meters = new TreeSet<>();
        for (String source : sources()) {
            if (source.contains("io.micrometer")) {
                found(METER, source).forEach(name -> meters.add(name.replace('.', '_')));
            }
        }
        assertThat(found(Pattern.compile("<code>(verbatim_[a-z_]+)"), Files.readString(GUIDE)))
                .isNotEmpty()
                .allMatch(name -> meters.contains(name.replaceAll("_(total|seconds|bytes)$", "")));
    }

    private static Set<String> properties() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String source : sources()) {
            names.addAll(found(PROPERTY, source));
            for (String prefix : found(MAPPING, source)) {
                found(MAPPED, source).forEach(method -> names.add(prefix + "." + kebab(method)));
            }
        }
        return names;
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Iterable<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            java.util.List<String> texts = new java.util.ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
