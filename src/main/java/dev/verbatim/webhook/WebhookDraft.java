package dev.verbatim.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a partner says of an endpoint. */
@Schema(name = "WebhookWrite", additionalProperties = Schema.False.class)
public record WebhookDraft(
        @NotNull
        @Size(min = 1, max = 2048)
        @Schema(
                format = "uri",
                examples = "https://partner.example.org/hooks/verbatim",
                description = "An https address that the whole internet can reach.")
        String url,

        @NotNull
        @Size(min = 1, max = 100)
        @Schema(description = "Event names as in the change log, such as `article.published`; `*` for all.")
        List<@NotNull @Size(max = 64) String> events,

        @Schema(nullable = true, description = "false: made, but nothing is sent until a replay starts it.") @Nullable
        Boolean active) {}
