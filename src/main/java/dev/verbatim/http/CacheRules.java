package dev.verbatim.http;

import jakarta.ws.rs.container.ContainerRequestContext;

/** What caches outside may do with an answer (api.md 5.2; RFC 9111, 5861, 8246). */
public final class CacheRules {

    /** For anonymous reads of what may change. */
    public static final String PUBLIC = "public, max-age=60, stale-while-revalidate=300, stale-if-error=86400";

    /** For what never changes: one version of an article. */
    public static final String IMMUTABLE = "public, max-age=31536000, immutable";

    /** For answers to a key, and for positions in the change log. */
    public static final String PRIVATE = "private, no-store";

    private CacheRules() {}

    static String of(ContainerRequestContext request) {
        boolean read = Reads.is(request.getMethod());
        return read && request.getHeaderString("Authorization") == null ? PUBLIC : PRIVATE;
    }
}
