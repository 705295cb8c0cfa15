package dev.verbatim.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a page stands in its list. */
@Schema(description = "Where this page stands in its list.")
public record PageInfo(
        @Schema(minimum = "1", maximum = "100", examples = "20")
        int limit,

        @Schema(nullable = true, maxLength = 1024, description = "Cursor of the next page; null on the last page.")
        @Nullable
        String next,

        @Schema(nullable = true, maxLength = 1024, description = "Cursor of the page before; null on the first page.")
        @Nullable
        String prev,

        @Schema(
                nullable = true,
                minimum = "0",
                maximum = "9007199254740991",
                description = "Number of all matches with count=exact, else null.")
        @Nullable
        Long totalCount) {}
