package dev.verbatim.webhook;

import dev.verbatim.change.Position;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From where to send again. */
@Schema(name = "WebhookReplay")
public record ReplayDraft(
        @NotNull
        @Size(min = 1, max = 1024)
        @Schema(examples = "NTc", description = "A position of the change log, as `since` of /v1/changes takes it.")
        String since) {

    /** The position as a number; a problem when it is none. */
    long position() {
        return Position.read(since);
    }
}
