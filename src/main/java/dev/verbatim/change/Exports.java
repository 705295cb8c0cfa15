package dev.verbatim.change;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Writes everything of one type from one snapshot: a single REPEATABLE READ transaction, which a few rows at a time are
 * read from as fast as the reader takes them.
 */
@ApplicationScoped
class Exports {

    private static final int ROWS = 100;
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final byte[] LINE_END = "\n".getBytes(StandardCharsets.UTF_8);

    private final Map<ExportType, ExportSource> sources = new EnumMap<>(ExportType.class);
    private final Changes changes;
    private final EntityManager database;
    private final Stalls stalls;
    private final ObjectWriter json;
    private final Semaphore places;

    Exports(
            @All List<ExportSource> all,
            Changes changes,
            EntityManager database,
            Stalls stalls,
            ChangeConfig config,
            ObjectMapper json) {
        all.forEach(source -> sources.put(source.type(), source));
        this.changes = changes;
        this.database = database;
        this.stalls = stalls;
        this.json = json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.places = new Semaphore(config.exports());
    }

    /**
     * Writes one line for each resource, after setting {@code X-Change-Position} on the answer. When it fails in the
     * middle, the answer is cut off, so that nobody takes half of it for the whole. A 503 problem when too many are
     * under way.
     */
    void write(ExportType type, HttpServerResponse response, OutputStream out) throws IOException {
        if (!places.tryAcquire()) {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "As many exports as can be are under way.")
                    .withHeader("Retry-After", "30");
        }
        Stalls.Watched watched = stalls.watch(response);
        try {
            QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST.toSeconds())
                    .run(() -> writeSnapshot(type, response, out, watched));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            if (response.headWritten()) {
                response.reset();
            }
            throw e;
        } finally {
            watched.end();
            places.release();
        }
    }

    /** Says from where to follow the log if one exported now. */
    void announce(HttpServerResponse response) {
        response.putHeader("X-Change-Position", Position.write(changes.head()));
    }

    private void writeSnapshot(ExportType type, HttpServerResponse response, OutputStream out, Stalls.Watched watched) {
        database.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        announce(response);
        ExportSource source = Objects.requireNonNull(sources.get(type));
        @Nullable String last = null;
        try {
            do {
                ExportSource.Batch batch = source.after(last, ROWS);
                watched.handOut();
                for (Object view : batch.views()) {
                    json.writeValue(out, view);
                    out.write(LINE_END);
                }
                watched.taken();
                last = batch.lastId();
            } while (last != null);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
