package dev.verbatim.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.http.Bodies;
import dev.verbatim.http.DatabaseOutage;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import dev.verbatim.http.Problems;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Works off imports line by line. A line is settled in the very transaction that stores its article: whatever dies when,
 * no line is lost or taken twice. Every replica runs one; each import has one at a time. While the database is away all
 * stand still: a line is not at fault for that.
 */
@ApplicationScoped
class ImportWorker {

    private static final int ATTEMPTS = 3;

    private final ImportJobs jobs;
    private final Ingest ingest;
    private final Bodies bodies;
    private final Problems problems;
    private final ObjectMapper json;
    private final String owner = UUID.randomUUID().toString();
    private volatile boolean stopping;
    private boolean waiting;

    ImportWorker(ImportJobs jobs, Ingest ingest, Bodies bodies, Problems problems, ObjectMapper json) {
        this.jobs = jobs;
        this.ingest = ingest;
        this.bodies = bodies;
        this.problems = problems;
        this.json = json;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        try {
            workOff();
            waiting = false;
        } catch (RuntimeException e) {
            if (!DatabaseOutage.isCauseOf(e)) {
                throw e;
            }
            if (!waiting && !stopping) {
                Log.warn("Imports wait for the database");
            }
            waiting = true;
        }
    }

    private void workOff() {
        while (!stopping) {
            Optional<String> id = jobs.take(owner);
            if (id.isEmpty()) {
                return;
            }
            Log.infof("import %s: begins or goes on", id.get());
            goOn(id.get());
        }
    }

    private void goOn(String importId) {
        while (!stopping) {
            Optional<ImportJobs.Line> line = jobs.next(importId, owner);
            if (line.isEmpty()) {
                jobs.finish(importId, owner);
                return;
            }
            take(importId, line.get());
        }
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void abandon() {
        jobs.abandon();
    }

    private void take(String importId, ImportJobs.Line line) {
        for (int attempt = 1; !stopping; attempt++) {
            try {
                tryToTake(importId, line);
                return;
            } catch (ProblemException e) {
                if (e.type() != ProblemType.UNAVAILABLE) {
                    fail(importId, line, e);
                    return;
                }
                attempt = 0;
            } catch (RuntimeException e) {
                if (stopping) {
                    return; // the database has closed under it; the line is still there after the next start
                }
                if (DatabaseOutage.isCauseOf(e)) {
                    throw e;
                }
                Log.errorf(e, "import %s: line %d failed", importId, line.number());
                if (attempt == ATTEMPTS) {
                    fail(
                            importId,
                            line,
                            ProblemException.of(ProblemType.INTERNAL, "The fault is in the service's log."));
                    return;
                }
            }
        }
    }

    private void tryToTake(String importId, ImportJobs.Line line) {
        if (line.content().length > NdjsonLines.MAX) {
            throw ProblemException.of(ProblemType.CONTENT_TOO_LARGE, "A line may have at most 1 MiB.");
        }
        ArticleDraft draft = bodies.read(line.content(), ArticleDraft.class);
        ingest.take(draft, result -> jobs.settle(importId, line, result.name().toLowerCase(Locale.ROOT)));
    }

    private void fail(String importId, ImportJobs.Line line, ProblemException fault) {
        jobs.fail(
                importId,
                line,
                externalId(line),
                problems.of(fault, "/v1/imports/" + importId + "#line-" + line.number(), importId));
    }

    /** What the supplier calls the article, as far as the line can be read at all. */
    private @Nullable String externalId(ImportJobs.Line line) {
        try {
            JsonNode id = json.readTree(line.content()).path("externalId");
            return id.isTextual()
                            && id.textValue().length() <= 500
                            && id.textValue().indexOf('\0') < 0
                    ? id.textValue()
                    : null;
        } catch (IOException e) {
            return null;
        }
    }
}
