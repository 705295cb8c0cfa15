package dev.verbatim.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.annotate.Annotations;
import dev.verbatim.annotate.Annotator;
import dev.verbatim.annotate.english.EnglishAnnotator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Extracts quotes and names from JSON lines, for scoring and for batch work without the service.
 *
 * <p>{@code Extract [--indirect] [FILE...] < IN.jsonl > OUT.jsonl}: each line of the input is an object with
 * {@code doc_id} and {@code text}; each line of the output the same with {@code quotes} and {@code entities}, in the same
 * order, see {@link Prediction}. Words reported without marks only with {@code --indirect}. Without files standard input is read. All cores are used; figures go to standard error.
 */
public final class Extract {

    private static final String LOG_MANAGER = "java.util.logging.manager";

    private final ObjectMapper json = new ObjectMapper();
    private final PrintStream out;
    private final Figures figures;
    private final Annotator annotator;

    private Extract(PrintStream out, boolean indirect) {
        this.out = out;
        this.figures = Figures.started();
        EnglishAnnotator english = EnglishAnnotator.load();
        this.annotator = indirect ? english.withIndirect() : english;
        figures.loaded();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        logByTheServicesManager();
        List<String> files = new ArrayList<>(List.of(arguments));
        boolean indirect = files.remove("--indirect");
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        Extract extract = new Extract(out, indirect);
        if (files.isEmpty()) {
            extract.run(System.in);
        }
        for (String file : files) {
            try (InputStream in = Files.newInputStream(Path.of(file))) {
                extract.run(in);
            }
        }
        out.flush();
        extract.figures.report(System.err);
    }

    /** Before the first logger: the service's logging refuses to work with Java's own manager, and says so at length. */
    private static void logByTheServicesManager() {
        if (System.getProperty(LOG_MANAGER) == null) {
            System.setProperty(LOG_MANAGER, "org.jboss.logmanager.LogManager");
        }
    }

    /** Keeps a bounded number of lines in flight, so that a file larger than memory passes through. */
    private void run(InputStream in) throws IOException, InterruptedException, ExecutionException {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(cores);
        Deque<Future<String>> waiting = new ArrayDeque<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) {
                    continue;
                }
                String article = line;
                waiting.add(workers.submit(() -> predict(article)));
                if (waiting.size() > 8 * cores) {
                    out.println(waiting.remove().get());
                }
            }
            for (Future<String> prediction : waiting) {
                out.println(prediction.get());
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private String predict(String line) throws IOException {
        JsonNode article = json.readTree(line);
        String text = article.path("text").asText();
        Annotations annotations = annotator.annotate(text, article.path("lang").asText(""));
        figures.article();
        return json.writeValueAsString(new PredictionWriter(text, annotations)
                .of(article.path("doc_id").asText()));
    }
}
