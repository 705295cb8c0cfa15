package dev.verbatim.syndicate;

import dev.verbatim.http.PublicUrl;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The links of one page of a feed, from the address it was asked for under. */
record FeedAddress(URI request, PublicUrl url) {

    String self() {
        return absolute(request);
    }

    /** The page of older entries; null when there is no cursor for one. */
    @Nullable
    String next(@Nullable String cursor) {
        return cursor == null
                ? null
                : absolute(UriBuilder.fromUri(request)
                        .replaceQueryParam("cursor", cursor)
                        .build());
    }

    /** The list that the feed shows the head of. */
    String list(String collection) {
        return url.of("/v1/" + collection);
    }

    /** What tells this feed from others of its kind: the query without cursor and limit. */
    String filters() {
        String query = UriBuilder.fromUri(request)
                .replaceQueryParam("cursor")
                .replaceQueryParam("limit")
                .build()
                .getRawQuery();
        return query == null || query.isEmpty() ? "" : "?" + query;
    }

    private String absolute(URI uri) {
        String query = uri.getRawQuery();
        return url.of(uri.getRawPath() + (query == null ? "" : "?" + query));
    }
}
