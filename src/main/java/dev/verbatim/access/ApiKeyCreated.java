package dev.verbatim.access;

import dev.verbatim.http.PublicUrl;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new key with its secret, which is shown this once. */
@Schema(name = "ApiKeyCreated", description = "A key and its secret, which is never shown again.")
public record ApiKeyCreated(
        @Schema(pattern = "^key_[0-9a-z]{26}$", minLength = 30, maxLength = 30)
        String id,

        @Schema(format = "uri", maxLength = 2048) String href,
        @Schema(maxLength = 200) String name,
        @Schema(maxItems = 4) List<Role> roles,

        @Schema(nullable = true, minimum = "1", maximum = "1000000") @Nullable
        Integer rateLimit,

        Instant createdAt,

        @Schema(
                minLength = 46,
                maxLength = 46,
                pattern = "^vb_[A-Za-z0-9_-]{43}$",
                description = "Shown once: what goes after `Authorization: Bearer`.")
        String secret) {

    static ApiKeyCreated of(ApiKey key, String secret, PublicUrl url) {
        ApiKeyView view = ApiKeyView.of(key, url);
        return new ApiKeyCreated(
                view.id(), view.href(), view.name(), view.roles(), view.rateLimit(), view.createdAt(), secret);
    }
}
