package dev.verbatim.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Versioned;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook with its new secret, which is shown this once. */
@Schema(name = "WebhookCreated", description = "A webhook and its secret, which is never shown again.")
public record WebhookCreated(
        @Schema(pattern = "^whk_[0-9a-z]{26}$", minLength = 30, maxLength = 30)
        String id,

        @Schema(format = "uri", maxLength = 2048) String href,
        @Schema(format = "uri", maxLength = 2048) String url,
        @Schema(maxItems = 100) List<@Size(max = 64) String> events,
        boolean active,

        @Schema(nullable = true, maxLength = 500) @Nullable String disabledReason,

        Instant createdAt,

        @Schema(minimum = "1", maximum = "100000") int version,

        @Schema(
                maxLength = 200,
                pattern = "^whsec_[A-Za-z0-9+/=]{32,}$",
                description = "Shown once: what signatures are made with.")
        String secret,

        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static WebhookCreated of(Webhook webhook, String secret, PublicUrl url) {
        WebhookView view = WebhookView.of(webhook, url);
        return new WebhookCreated(
                view.id(),
                view.href(),
                view.url(),
                view.events(),
                view.active(),
                view.disabledReason(),
                view.createdAt(),
                view.version(),
                secret,
                view.tag());
    }
}
