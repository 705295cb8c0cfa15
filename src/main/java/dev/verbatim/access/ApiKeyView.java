package dev.verbatim.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.verbatim.http.PublicUrl;
import dev.verbatim.http.Versioned;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key as JSON; never with its secret. */
@Schema(name = "ApiKey", description = "Who may do what; the secret is not kept.")
public record ApiKeyView(
        @Schema(
                pattern = "^key_[0-9a-z]{26}$",
                minLength = 30,
                maxLength = 30,
                examples = "key_01jd9x7m3q4v5t6r7s8w9y0key")
        String id,

        @Schema(
                format = "uri",
                maxLength = 2048,
                examples = "http://localhost:8080/v1/api-keys/key_01jd9x7m3q4v5t6r7s8w9y0key")
        String href,

        @Schema(maxLength = 200, examples = "The Harbour Courier, mirror")
        String name,

        @Schema(maxItems = 4, examples = "[\"reader\"]") List<Role> roles,

        @Schema(
                nullable = true,
                minimum = "1",
                maximum = "1000000",
                examples = "1200",
                description = "Requests a minute; null: as many as any key.")
        @Nullable
        Integer rateLimit,

        Instant createdAt,

        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static ApiKeyView of(ApiKey key, PublicUrl url) {
        return new ApiKeyView(
                key.id, url.of("api-keys", key.id), key.name, key.roles(), key.rateLimit, key.createdAt, "v1");
    }
}
