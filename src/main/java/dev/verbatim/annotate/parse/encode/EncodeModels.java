package dev.verbatim.annotate.parse.encode;

import dev.verbatim.annotate.parse.flat.FlatFile;
import dev.verbatim.annotate.parse.flat.FlatFileWriter;
import edu.emory.mathcs.nlp.component.dep.DEPLabelCandidate;
import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.logging.LogManager;

/** {@code EncodeModels FILE}: writes the model file unless it is already there as this version would write it. */
public final class EncodeModels {

    /** Names what the file holds. Raise the number with every change of this package or of {@code flat}. */
    private static final String STAMP = "nlp4j-english-1.1.3/4";

    private static final List<String> CANDIDATES =
            List.of("X_SHIFT", "NO_X", "NO_SHIFT_OR_PASS", "NOT_NO_REDUCE", "LEFT_ARC", "RIGHT_ARC");

    private EncodeModels() {}

    public static void main(String[] args) throws Exception {
        Path path = Path.of(args[0]);
        if (isUpToDate(path)) {
            return;
        }
        // Two threads that touch java.util.logging first at the same time deadlock in JBoss' log manager.
        LogManager.getLogManager();
        FutureTask<EmbeddingEncoder> vectors = new FutureTask<>(() -> new EmbeddingEncoder().read());
        Thread reader = new Thread(vectors, "vectors");
        reader.setDaemon(true);
        reader.start();
        try (FlatFileWriter out = new FlatFileWriter(path)) {
            model("pos", "tags", out);
            model("ner", "names", out);
            dependencies(out);
            new LexiconEncoder(out).encode();
            vectors.get().write(out);
            new GazetteerEncoder().encode(out);
            new RuleEncoder(out).encode();
            out.finish(STAMP);
        }
    }

    /** A file of an older format, or one whose writing was cut off, is as good as none. */
    private static boolean isUpToDate(Path path) {
        try {
            return Files.exists(path) && FlatFile.open(path).stamp().equals(STAMP);
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private static void model(String nlp4jName, String name, FlatFileWriter out) throws IOException {
        new ModelEncoder(Nlp4jModels.component(nlp4jName), name, out).encode();
    }

    private static void dependencies(FlatFileWriter out) throws IOException {
        OnlineComponent<?, ?> parser = Nlp4jModels.component("dep");
        new ModelEncoder(parser, "dependencies", out).encode();
        DEPLabelCandidate<?> candidates = Nlp4jModels.field(parser, DEPParser.class, "label_candidates");
        List<String> lines = new ArrayList<>();
        for (String name : CANDIDATES) {
            IntSet labels = Nlp4jModels.field(candidates, DEPLabelCandidate.class, name);
            List<String> numbers = new ArrayList<>();
            // In nlp4j's own order: the first of equal scores wins.
            labels.iterator().forEachRemaining(label -> numbers.add(label.toString()));
            lines.add(String.join(" ", numbers));
        }
        out.lines("dependencies.candidates", lines);
    }
}
