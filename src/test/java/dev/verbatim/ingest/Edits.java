package dev.verbatim.ingest;

import dev.verbatim.testsupport.Newsroom;
import io.restassured.response.Response;

/** Edits as an editor sends them. */
final class Edits {

    private Edits() {}

    /** A merge patch of {@code path}. */
    static Response patch(String path, String ifMatch, String changes) {
        return Newsroom.with(Newsroom.ADMIN_KEY)
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(changes)
                .patch(path);
    }

    static Response post(String path, String ifMatch, String body) {
        return Newsroom.asAdmin().header("If-Match", ifMatch).body(body).post(path);
    }

    static Response delete(String path, String ifMatch) {
        return Newsroom.asAdmin().header("If-Match", ifMatch).delete(path);
    }

    static Response get(String path) {
        return Newsroom.asAdmin().get(path);
    }
}
