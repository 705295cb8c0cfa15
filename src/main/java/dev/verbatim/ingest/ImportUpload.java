package dev.verbatim.ingest;

import dev.verbatim.http.ProblemException;
import dev.verbatim.http.ProblemType;
import dev.verbatim.http.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes an upload of lines to the spool, a few at a time, so that none is ever held whole in memory. An upload that broke
 * off goes on when it is sent again under its key: lines that are there must be the same.
 */
@ApplicationScoped
class ImportUpload {

    private static final int BATCH = 50;

    private final ImportJobs jobs;

    ImportUpload(ImportJobs jobs) {
        this.jobs = jobs;
    }

    /** Which import it is, and whether all of it was here before. */
    record Received(String importId, boolean replayed) {}

    /** Reads the stream to its end. Problems: 409 while the first upload runs, 422 for other lines under the key. */
    Received receive(String caller, Optional<String> key, InputStream body) throws IOException {
        String owner = UUID.randomUUID().toString();
        ImportJobs.Upload upload = jobs.open(caller, key.orElse(null), owner);
        if (upload.busy()) {
            throw ProblemException.of(ProblemType.IDEMPOTENCY_IN_PROGRESS, "The first upload with this key is running.")
                    .withHeader("Retry-After", "5");
        }
        MessageDigest digest = Sha256.digest();
        InputStream in = new BufferedInputStream(new DigestInputStream(body, digest), 1 << 16);
        if (upload.content() != null) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            if (!Arrays.equals(upload.content(), digest.digest())) {
                throw reused();
            }
            return new Received(upload.id(), true);
        }
        spool(upload, owner, new NdjsonLines(in));
        jobs.complete(upload.id(), owner, digest.digest());
        return new Received(upload.id(), false);
    }

    private void spool(ImportJobs.Upload upload, String owner, NdjsonLines lines) throws IOException {
        List<ImportJobs.Line> batch = new ArrayList<>();
        for (Optional<ImportJobs.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            batch.add(line.get());
            if (batch.size() == BATCH) {
                keep(upload, owner, batch);
                batch.clear();
            }
        }
        keep(upload, owner, batch);
    }

    private void keep(ImportJobs.Upload upload, String owner, List<ImportJobs.Line> batch) {
        List<ImportJobs.Line> known =
                batch.stream().filter(l -> l.number() <= upload.lastLine()).toList();
        if (!jobs.isSpooled(upload.id(), known)) {
            throw reused();
        }
        List<ImportJobs.Line> fresh =
                batch.stream().filter(l -> l.number() > upload.lastLine()).toList();
        if (!jobs.spool(upload.id(), owner, fresh)) {
            throw ProblemException.of(
                    ProblemType.IDEMPOTENCY_IN_PROGRESS, "Another upload took over this Idempotency-Key.");
        }
    }

    private static ProblemException reused() {
        return ProblemException.of(
                ProblemType.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key was used with other lines.");
    }
}
