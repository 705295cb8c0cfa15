package dev.verbatim.ingest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import has come. */
@Schema(
        description = "queued: all lines are here; running; done: each line is taken or listed as failed;"
                + " failed: the upload broke off and nobody went on with it.")
public enum ImportState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
}
