package dev.verbatim.annotate.parse.encode;

import edu.emory.mathcs.nlp.common.util.IOUtils;
import edu.emory.mathcs.nlp.common.util.NLPUtils;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what is inside nlp4j's jars. */
final class Nlp4jModels {

    private static final String ROOT = "edu/emory/mathcs/nlp/";

    private Nlp4jModels() {}

    static OnlineComponent<?, ?> component(String name) {
        return (OnlineComponent<?, ?>) (Object) NLPUtils.getComponent(ROOT + "models/en-" + name + ".xz");
    }

    @SuppressWarnings("unchecked")
    static <T> T lexicon(String name) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = IOUtils.createArtifactObjectInputStream(ROOT + "lexica/en-" + name + ".xz")) {
            return (T) in.readObject();
        }
    }

    /** Trimmed lines of a text resource, without empty ones. */
    static List<String> lines(String path) throws IOException {
        try (InputStream in = resource(path)) {
            List<String> lines = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(lines::add);
            return lines;
        }
    }

    static InputStream resource(String path) throws IOException {
        InputStream in = Nlp4jModels.class.getClassLoader().getResourceAsStream(ROOT + path);
        if (in == null) {
            throw new IOException("nlp4j has no " + path);
        }
        return in;
    }

    /** The value of a field that nlp4j keeps to itself. */
    @SuppressWarnings("unchecked")
    static <T> T field(Object owner, Class<?> declaredIn, String name) {
        try {
            Field field = declaredIn.getDeclaredField(name);
            field.setAccessible(true);
            return (T) field.get(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not the nlp4j that this was written for: no " + name, e);
        }
    }
}
