package dev.verbatim.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Versioned;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as JSON; never with its secret. */
@Schema(name = "Webhook", description = "An endpoint that is told of changes.")
public record WebhookView(
        @Schema(
                pattern = "^whk_[0-9a-z]{26}$",
                minLength = 30,
                maxLength = 30,
                examples = "whk_01jd9x7m3q4v5t6r7s8w9y0whk")
        String id,

        @Schema(
                format = "uri",
                maxLength = 2048,
                examples = "http://localhost:8080/v1/webhooks/whk_01jd9x7m3q4v5t6r7s8w9y0whk")
        String href,

        @Schema(format = "uri", maxLength = 2048, examples = "https://partner.example.org/hooks/verbatim")
        String url,

        @Schema(maxItems = 100, examples = "[\"article.published\"]")
        List<@Size(max = 64) String> events,

        boolean active,

        @Schema(nullable = true, maxLength = 500, description = "Why nothing is sent any more; null while it is.")
        @Nullable
        String disabledReason,

        Instant createdAt,

        @Schema(minimum = "1", maximum = "100000", examples = "1")
        int version,

        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static WebhookView of(Webhook webhook, PublicUrl url) {
        return new WebhookView(
                webhook.id,
                url.of("webhooks", webhook.id),
                webhook.url,
                webhook.events,
                webhook.active,
                webhook.disabledReason,
                webhook.createdAt,
                webhook.version,
                "v" + webhook.version);
    }
}
