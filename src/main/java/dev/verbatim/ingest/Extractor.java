package dev.verbatim.ingest;

import dev.verbatim.annotate.Annotations;
import dev.verbatim.annotate.Annotator;
import dev.verbatim.annotate.english.EnglishAnnotator;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The engine inside the service: loaded in the background, so that reads are answered before it is there. */
@ApplicationScoped
public class Extractor {

    private static final int PATIENCE_SECONDS = 20;

    private final CompletableFuture<Annotator> engine = new CompletableFuture<>();
    private final ExtractionConfig config;
    private final Publication publication;
    private final Timer duration;

    Extractor(MeterRegistry metrics, ExtractionConfig config, Publication publication) {
        this.config = config;
        this.publication = publication;
        duration = Timer.builder("verbatim.extraction.duration")
                .description("Time to annotate one text.")
                .serviceLevelObjectives(Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(1))
                .register(metrics);
        Gauge.builder("verbatim.extraction.ready", this, e -> e.isReady() ? 1 : 0)
                .description("1 once the language models are loaded.")
                .register(metrics);
    }

    void load(@Observes StartupEvent event) {
        Thread loader = new Thread(this::load, "extraction-loader");
        loader.setDaemon(true);
        loader.start();
    }

    /** Whether the engine is loaded. */
    public boolean isReady() {
        return engine.isDone() && !engine.isCompletedExceptionally();
    }

    /** What may be published of a canonical text; waits a while for the engine to be loaded, then answers 503. */
    public Annotations annotate(String text, String lang) {
        Annotator ready = engine();
        return publication.of(Objects.requireNonNull(duration.record(() -> ready.annotate(text, lang))));
    }

    /** Name and version of the engine. */
    public String name() {
        return engine().extractor();
    }

    private Annotator engine() {
        try {
            return engine.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "Extraction is still loading its models.")
                    .withHeader("Retry-After", "10");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the extraction engine could not be loaded", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void load() {
        try {
            EnglishAnnotator english = EnglishAnnotator.load();
            engine.complete(config.indirect() ? english.withIndirect() : english);
        } catch (RuntimeException | Error e) {
            Log.error("the extraction engine could not be loaded: ingest will answer 500", e);
            engine.completeExceptionally(e);
        }
    }
}
