package dev.verbatim.annotate.parse;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds the model file of the build: {@code models/english.model} beside the code.
 *
 * <p>The build writes {@code target/models} and packages {@code quarkus-app/models}; the code that asks lies in {@code
 * target/classes} or {@code quarkus-app/app/*.jar}. So the directory {@code models} is looked for one and two levels up,
 * and nothing needs configuring when the application is moved. The system property {@code verbatim.models} names another
 * directory.
 */
final class ModelFile {

    private static final String NAME = "english.model";

    private ModelFile() {}

    static Path find() throws IOException {
        String directory = System.getProperty("verbatim.models");
        if (directory != null) {
            return Path.of(directory, NAME);
        }
        Path code = code();
        for (Path above = code; above != null && code != null; above = above.getParent()) {
            Path file = above.resolveSibling("models").resolve(NAME);
            if (Files.exists(file)) {
                return file;
            }
            if (above.equals(code.getParent())) {
                break;
            }
        }
        throw new NoSuchFileException("models/" + NAME + " near " + code + ": build it with mvn process-classes");
    }

    /** The directory or jar that this class was loaded from. */
    private static @Nullable Path code() {
        CodeSource source = ModelFile.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return null;
        }
        try {
            return Path.of(source.getLocation().toURI()).toAbsolutePath();
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return null;
        }
    }
}
