package dev.verbatim.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.change.ChangeEvent;
import dev.verbatim.change.ChangeKind;
import dev.verbatim.change.ChangeLog;
import dev.verbatim.http.Ids;
import dev.verbatim.http.Problem;
import dev.verbatim.http.PublicUrl;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The imports in the database: who works on which, what became of each line. */
@ApplicationScoped
class ImportJobs {

    static final String PREFIX = "imp";

    /** Renewed with every line; after a crash, how long an import waits for another to take it over. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final int MAX_ERRORS = 100;

    private final EntityManager database;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;
    private final PublicUrl url;
    private final ChangeLog log;

    ImportJobs(EntityManager database, ObjectMapper json, Ids ids, Clock clock, PublicUrl url, ChangeLog log) {
        this.database = database;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.url = url;
        this.log = log;
    }

    /** An upload as it stands. {@code content} is the hash of all of it, null while it is not complete. */
    record Upload(String id, byte @Nullable [] content, int lastLine, boolean busy) {}

    /** A spooled line. */
    record Line(int number, byte[] content) {}

    /** Begins an upload, or goes on with the one that {@code caller} began under the same key. */
    Upload open(String caller, @Nullable String key, String owner) {
        return QuarkusTransaction.requiringNew().call(() -> {
            String id = ids.next(PREFIX);
            int begun = execute(
                    "insert into import_job (id, caller, key, state, owner, lease_until, created_at)"
                            + " values (?1, ?2, ?3, 'UPLOADING', ?4, ?5, ?6) on conflict (caller, key) do nothing",
                    id,
                    caller,
                    key,
                    owner,
                    clock.instant().plus(LEASE),
                    clock.instant());
            return begun == 1 ? new Upload(id, null, 0, false) : goOn(caller, Objects.requireNonNull(key), owner);
        });
    }

    private Upload goOn(String caller, String key, String owner) {
        Object[] row = (Object[]) query(
                        "select id, content, lease_until > ?3, coalesce((select max(line) from import_line"
                                + " where import_id = import_job.id), 0)"
                                + " from import_job where caller = ?1 and key = ?2 for update",
                        caller,
                        key,
                        clock.instant())
                .get(0);
        boolean busy = row[1] == null && Boolean.TRUE.equals(row[2]);
        if (row[1] == null && !busy) {
            execute(
                    "update import_job set owner = ?2, state = 'UPLOADING', lease_until = ?3, finished_at = null"
                            + " where id = ?1",
                    row[0],
                    owner,
                    clock.instant().plus(LEASE));
        }
        return new Upload((String) row[0], (byte[]) row[1], ((Number) row[3]).intValue(), busy);
    }

    /** Keeps some lines; false when the upload belongs to somebody else by now. */
    boolean spool(String id, String owner, List<Line> lines) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (renew(id, owner) == 0) {
                return false;
            }
            lines.forEach(line -> execute(
                    "insert into import_line (import_id, line, content) values (?1, ?2, ?3)",
                    id,
                    line.number(),
                    line.content()));
            return true;
        });
    }

    /** Whether these lines were spooled before with the same content. */
    boolean isSpooled(String id, List<Line> lines) {
        return QuarkusTransaction.requiringNew()
                .call(() -> lines.stream()
                        .allMatch(line -> !query(
                                        "select 1 from import_line where import_id = ?1 and line = ?2 and content = ?3",
                                        id,
                                        line.number(),
                                        line.content())
                                .isEmpty()));
    }

    /** The upload is complete: work may begin. */
    void complete(String id, String owner, byte[] content) {
        QuarkusTransaction.requiringNew()
                .run(() -> execute(
                        "update import_job set state = 'QUEUED', content = ?3, lease_until = ?4, received ="
                                + " (select count(*) from import_line where import_id = ?1) where id = ?1 and owner = ?2",
                        id,
                        owner,
                        content,
                        clock.instant().minus(LEASE)));
    }

    /** The oldest import that nobody works on, taken by {@code owner}, who is at none: one that it left goes on at once. */
    Optional<String> take(String owner) {
        return QuarkusTransaction.requiringNew()
                .call(() -> query(
                                "update import_job set state = 'RUNNING', owner = ?1, lease_until = ?2 where id ="
                                        + " (select id from import_job where state in ('QUEUED', 'RUNNING')"
                                        + " and (lease_until < ?3 or owner = ?1)"
                                        + " order by created_at limit 1 for update skip locked) returning id",
                                owner,
                                clock.instant().plus(LEASE),
                                clock.instant())
                        .stream()
                        .map(String.class::cast)
                        .findFirst());
    }

    Optional<Line> next(String id, String owner) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (renew(id, owner) == 0) {
                return Optional.empty();
            }
            return query("select line, content from import_line where import_id = ?1 order by line limit 1", id)
                    .stream()
                    .map(row -> (Object[]) row)
                    .map(row -> new Line(((Number) row[0]).intValue(), (byte[]) row[1]))
                    .findFirst();
        });
    }

    /** Claims a line in the running transaction: false when somebody has dealt with it. Counts it as {@code result}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean settle(String id, Line line, String result) {
        int mine = execute("delete from import_line where import_id = ?1 and line = ?2", id, line.number());
        if (mine == 1) {
            execute("update import_job set " + result + " = " + result + " + 1 where id = ?1", id);
        }
        return mine == 1;
    }

    void fail(String id, Line line, @Nullable String externalId, Problem problem) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (settle(id, line, "failed")) {
                execute(
                        "insert into import_error (import_id, line, external_id, problem)"
                                + " select ?1, ?2, ?3, cast(?4 as jsonb) where (select count(*) from import_error"
                                + " where import_id = ?1) < " + MAX_ERRORS,
                        id,
                        line.number(),
                        externalId,
                        write(problem));
            }
        });
    }

    /** Ends an import whose lines are all settled; who asked for it is told by the log that tells of all else. */
    void finish(String id, String owner) {
        QuarkusTransaction.requiringNew().run(() -> {
            int ended = execute(
                    "update import_job set state = 'DONE', finished_at = ?3 where id = ?1 and owner = ?2"
                            + " and state <> 'DONE' and not exists (select 1 from import_line where import_id = ?1)",
                    id,
                    owner,
                    clock.instant());
            if (ended == 1) {
                log.append(List.of(ChangeEvent.of(ChangeKind.IMPORT_COMPLETED, id, 1)));
            }
        });
    }

    /** Gives up uploads that broke off a day ago; only the number of their lines is kept. */
    void abandon() {
        QuarkusTransaction.requiringNew().run(() -> {
            Instant now = clock.instant();
            execute(
                    "update import_job set state = 'FAILED', finished_at = ?1"
                            + " where state = 'UPLOADING' and lease_until < ?2",
                    now,
                    now.minus(Duration.ofDays(1)));
            execute("delete from import_line using import_job j where j.id = import_id and j.state = 'FAILED'");
        });
    }

    Optional<ImportView> read(String id) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> query(
                                "select state, received, created, updated, unchanged, failed, created_at, finished_at"
                                        + " from import_job where id = ?1",
                                id)
                        .stream()
                        .map(row -> view(id, (Object[]) row))
                        .findFirst());
    }

    private ImportView view(String id, Object[] row) {
        String state = String.valueOf(row[0]);
        ImportView.Counts counts =
                new ImportView.Counts(number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5]));
        return new ImportView(
                id,
                url.of("imports", id),
                state.equals("UPLOADING") ? ImportState.QUEUED : ImportState.valueOf(state),
                counts,
                failures(id),
                time(row[6]),
                row[7] == null ? null : time(row[7]),
                ("v" + state + counts.hashCode()).toLowerCase(Locale.ROOT).replace('-', 'm'));
    }

    private List<ImportView.Failure> failures(String id) {
        List<ImportView.Failure> failures = new ArrayList<>();
        for (Object each : query(
                "select line, external_id, cast(problem as text) from import_error where import_id = ?1 order by line",
                id)) {
            Object[] row = (Object[]) each;
            failures.add(new ImportView.Failure(number(row[0]), (String) row[1], readProblem(String.valueOf(row[2]))));
        }
        return failures;
    }

    private int renew(String id, String owner) {
        return execute(
                "update import_job set lease_until = ?3 where id = ?1 and owner = ?2",
                id,
                owner,
                clock.instant().plus(LEASE));
    }

    private int execute(String sql, @Nullable Object... values) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }

    private List<?> query(String sql, Object... values) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getResultList();
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Problem readProblem(String text) {
        try {
            return json.readValue(text, Problem.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private static Instant time(Object value) {
        return value instanceof Timestamp t ? t.toInstant() : (Instant) value;
    }
}
